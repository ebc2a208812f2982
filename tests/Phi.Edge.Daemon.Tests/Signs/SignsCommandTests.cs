using OpenCvSharp;

using Phi.Edge.Daemon.Signs;

namespace Phi.Edge.Daemon.Tests.Signs;

public sealed class SignsCommandTests : IDisposable
{
    private const string Name = "warning--blue-arrow--g1";

    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-signs").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Add_Drawing_IsListedUntilItIsRemoved()
    {
        var drawing = Draw();

        Assert.Equal(0, Run("add", drawing, "--name", "warning--blue-arrow"));
        Assert.Contains($"{Name}: added, in every region", _output.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"nearest other sign: [a-z-]+--g\d+, likeness -?0\.\d\d", _output.ToString());
        Assert.Equal(1, Run("add", drawing, "--name", Name));
        Assert.Contains("There is a sign", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Run("add", drawing, "--name", Name, "--replace", "--region", "europe"));

        Assert.Contains($"{Name}  (added, europe)", Listed("list", "--added"), StringComparison.Ordinal);
        Assert.Contains(Name, Listed("list", "--region", "europe"), StringComparison.Ordinal);
        Assert.DoesNotContain(Name, Listed("list", "--region", "north-america"), StringComparison.Ordinal);
        Assert.Contains("1 added signs made anew", Listed("refresh"), StringComparison.Ordinal);
        Assert.Contains("removed", Listed("remove", Name), StringComparison.Ordinal);
        Assert.DoesNotContain(Name, Listed("list", "--region", "world"), StringComparison.Ordinal);
        Assert.Equal(1, Run("remove", Name));
    }

    [Theory]
    [InlineData("Warning Sign", null, "is no name")]
    [InlineData("warning--x", "moon", "There is no region 'moon'")]
    public void Add_BadNameOrRegion_SaysWhat(string name, string? region, string expected)
    {
        Assert.Equal(1, Run(["add", Draw(), "--name", name, .. region is null ? Array.Empty<string>() : ["--region", region]]));

        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Add_MissingFile_SaysSo()
    {
        Assert.Equal(1, Run("add", Path.Combine(_folder, "none.svg"), "--name", "warning--x"));

        Assert.Contains("There is no file", _error.ToString(), StringComparison.Ordinal);
    }

    private string Listed(params string[] arguments)
    {
        _output.GetStringBuilder().Clear();
        Assert.Equal(0, Run(arguments));
        return _output.ToString();
    }

    private int Run(params string[] arguments) =>
        SignsCommand.Create(_output, _error).Parse([.. arguments, "--state", Path.Combine(_folder, "state"), "--catalog", Catalog()]).Invoke();

    private string Draw()
    {
        var path = Path.Combine(_folder, "arrow.png");
        using var drawing = new Mat(128, 128, MatType.CV_8UC4, Scalar.All(0));
        Cv2.FillConvexPoly(drawing, [new Point(64, 2), new Point(124, 124), new Point(4, 124)], new(220, 120, 20, 255), LineTypes.AntiAlias);
        Cv2.Line(drawing, new Point(64, 110), new Point(64, 50), new(250, 250, 250, 255), 12);
        Cv2.ImWrite(path, drawing);
        return path;
    }

    private static string Catalog()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "models", "catalog.json"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "models", "catalog.json");
    }
}
