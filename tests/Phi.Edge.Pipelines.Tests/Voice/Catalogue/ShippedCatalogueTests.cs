using Phi.Edge.Pipelines.Voice.Dialogue;

namespace Phi.Edge.Pipelines.Tests.Voice.Catalogue;

public sealed class ShippedCatalogueTests
{
    [Theory]
    [InlineData("car.json")]
    [InlineData("coffee.json")]
    public void Read_Shipped_HasNoProblem(string name)
    {
        var result = ShippedCatalogues.Read(name);
        Assert.True(result.Problems.Count == 0, string.Join('\n', result.Problems));
        Assert.NotNull(result.Catalogue);
    }

    [Theory]
    [InlineData("car.json")]
    [InlineData("coffee.json")]
    public void Sentences_Shipped_AreThereInEveryLanguage(string name) => Assert.Empty(SentenceKeys.MissingIn(ShippedCatalogues.Read(name).Catalogue!));
}
