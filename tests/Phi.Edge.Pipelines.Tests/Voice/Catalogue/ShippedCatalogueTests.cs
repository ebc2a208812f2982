using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Dialogue;

namespace Phi.Edge.Pipelines.Tests.Voice.Catalogues;

public sealed class ShippedCatalogueTests
{
    [Theory]
    [InlineData("car.json", 75)]
    [InlineData("coffee.json", 9)]
    public void Read_Shipped_HasNoProblem(string name, int commands)
    {
        var result = ShippedCatalogues.Read(name);
        Assert.True(result.Problems.Count == 0, string.Join('\n', result.Problems));
        Assert.True(result.Catalogue!.Commands.Count >= commands);
    }

    [Theory]
    [InlineData("car.json")]
    [InlineData("coffee.json")]
    public void Sentences_Shipped_AreAllThere(string name) => Assert.Empty(SentenceKeys.MissingIn(ShippedCatalogues.Read(name).Catalogue!));

    [Fact]
    public void Safety_EverySafetyCommand_IsAlwaysConfirmed() => Assert.All(
        ShippedCatalogues.Read("car.json").Catalogue!.Commands.Where(c => c.Safety == SafetyClass.Safety),
        c => Assert.Equal(ConfirmationRule.Always, c.Confirmation));

    [Fact]
    public void Contacts_FromSettings_AreInTheList()
    {
        var result = ShippedCatalogues.Read("car.json", new Dictionary<string, IReadOnlyList<string>> { ["contact"] = ["Anna Müller", "O'Brien", "anna müller"] });
        Assert.Equal(["Anna Müller", "O'Brien"], result.Catalogue!.Lists["contact"].Values.TakeLast(2).Select(v => v.Name));
    }

    [Theory]
    [InlineData("zone", "Anna")]
    [InlineData("nobody", "Anna")]
    [InlineData("contact", "a|b")]
    public void Additions_ThatDoNotFit_AreTold(string list, string name)
    {
        var result = ShippedCatalogues.Read("car.json", new Dictionary<string, IReadOnlyList<string>> { [list] = [name] });
        Assert.Equal("settings", Assert.Single(result.Problems).File);
    }
}
