namespace Phi.Edge.Pipelines.Tests.Voice.Catalogue;

public sealed class ShippedCatalogueTests
{
    [Theory]
    [InlineData("car.json")]
    public void Read_Shipped_HasNoProblem(string name)
    {
        var result = ShippedCatalogues.Read(name);
        Assert.True(result.Problems.Count == 0, string.Join('\n', result.Problems));
        Assert.NotNull(result.Catalogue);
    }
}
