using Phi.Edge.Daemon.Eval.Signs;

namespace Phi.Edge.Daemon.Tests.Eval.Signs;

public sealed class SignClassesTests
{
    [Fact]
    public void Load_BuiltIn_MapsThe43Classes()
    {
        var classes = SignClasses.Load(null);

        Assert.Equal(Enumerable.Range(0, 43), classes.Ids);
        Assert.True(classes.IsRight(1, "regulatory--maximum-speed-limit-30"));
        Assert.False(classes.IsRight(1, "regulatory--maximum-speed-limit-50"));
        Assert.True(classes.IsRight(21, "warning--winding-road-first-left"));
        Assert.Contains("regulatory--stop--g1", classes.Drawings);
        Assert.False(classes.IsRight(99, "regulatory--stop"));
    }

    [Theory]
    [InlineData("class_id,drawings\n", "no classes")]
    [InlineData("class_id,drawings\nx,regulatory--stop--g1\n", "cannot read 'x,regulatory--stop--g1'")]
    [InlineData("class_id,drawings\n1,\n", "cannot read '1,'")]
    public void Load_BadMapping_SaysWhat(string text, string expected)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);

        var error = Assert.Throws<InvalidDataException>(() => SignClasses.Load(path));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        File.Delete(path);
    }
}
