using Phi.Edge.Contracts.Tests.Export;

namespace Phi.Edge.Contracts.Tests.Wire;

public sealed class ContractsDocumentTests
{
    private const string Begin = "<!-- generated from Topics.cs and the approved samples: ./dev contracts -->\n";
    private const string End = "<!-- end of the generated part -->\n";

    [Fact]
    [Trait("Writes", "contract")]
    public void Document_GeneratedPart_IsWhatTheCodeSays()
    {
        var path = Path.Combine(Approval.Root, "docs", "contracts.md");
        var text = File.ReadAllText(path);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= 0 && end > begin, "docs/contracts.md has lost its markers.");

        Approval.Matches(path, text[..(begin + Begin.Length)] + ContractsPage.Write() + text[end..]);
    }

    [Fact]
    public void Difference_TwoTexts_ShowsWhatIsGoneAndWhatIsNew() =>
        Assert.Equal("- b\n+ c", Approval.Difference("a\nb", "a\nc"));
}
