using Phi.Edge.Daemon.Demo;
using Phi.Edge.Daemon.Demo.Voice;
using Phi.Edge.Daemon.Voice;
using Phi.Edge.Pipelines.Voice.Text;

namespace Phi.Edge.Daemon.Tests.Demo.Voice;

public sealed class VoiceScriptTests
{
    private static readonly IReadOnlyList<DriverLine> Lines = VoiceScript.Standard;

    [Fact]
    public void Standard_Always_FollowsTheFilmInOrder()
    {
        Assert.True(Lines[^1].Start + TimeSpan.FromSeconds(6) < DriveScript.Standard.Duration);
        for (var i = 1; i < Lines.Count; i++)
            Assert.True(Lines[i].Start > Lines[i - 1].Start, Lines[i].Words);
    }

    [Fact]
    public void Standard_Always_HoldsEveryKindOfAnswerAndOpening()
    {
        Assert.Equal(Enum.GetValues<ExpectedAnswer>().ToHashSet(), Lines.Select(line => line.Expected).ToHashSet());
        Assert.Equal(Enum.GetValues<LineOpening>().ToHashSet(), Lines.Select(line => line.Opening).ToHashSet());
        Assert.Contains(Lines, line => line.Command == "undo");
    }

    [Fact]
    public void Standard_AReply_FollowsAQuestion()
    {
        for (var i = 0; i < Lines.Count; i++)
            Assert.Equal(Lines[i].Opening == LineOpening.Reply, i > 0 && Lines[i - 1].Expected == ExpectedAnswer.Asked);
    }

    [Fact]
    public void Standard_EachLine_IsKnownToTheShippedCatalogue()
    {
        var text = new TextInterpreter(CatalogueFile.Load(), new TextOptions());
        foreach (var line in Lines.Where(line => line.Opening != LineOpening.Reply))
            Assert.Equal([line.Command], text.Interpret(line.Words, "en").Commands.Select(command => command.Definition.Name));
    }
}
