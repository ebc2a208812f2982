using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Tests.Voice.Catalogues;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Text;

namespace Phi.Edge.Pipelines.Tests.Voice.Text;

public sealed class ReadValueTests
{
    private static readonly TextInterpreter Interpreter = new(ShippedCatalogues.Read("car.json").Catalogue!, new TextOptions());

    [Theory]
    [InlineData("twenty two", "en", 22)]
    [InlineData("to twenty one and a half degrees", "en", 21.5)]
    [InlineData("zweiundzwanzig Grad", "de", 22)]
    [InlineData("vingt-deux degrés", "fr", 22)]
    public void Number_AsABareReply_IsRead(string said, string language, double expected) =>
        Assert.Equal(SignalValue.Of(expected), Interpreter.ReadValue(said, Parameter("set-temperature", "temperature"), language));

    [Fact]
    public void Choice_AsABareReply_IsRead() =>
        Assert.Equal(SignalValue.Of("passenger"), Interpreter.ReadValue("the passenger", Parameter("set-window", "window"), "en"));

    [Theory]
    [InlineData("")]
    [InlineData("i do not know")]
    [InlineData("my father bought twenty two old cars for a song")]
    public void Text_WithoutABareValue_IsNone(string said) => Assert.Null(Interpreter.ReadValue(said, Parameter("set-temperature", "temperature"), "en"));

    private static ParameterDefinition Parameter(string command, string name) =>
        ShippedCatalogues.Read("car.json").Catalogue!.Find(command)!.Parameter(name)!;
}
