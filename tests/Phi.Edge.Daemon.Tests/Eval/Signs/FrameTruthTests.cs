using Phi.Edge.Daemon.Eval.Signs;

namespace Phi.Edge.Daemon.Tests.Eval.Signs;

public sealed class FrameTruthTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-truth").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Find_FileAboveTheFolder_ReadsBoxesAndReportsBadLines()
    {
        File.WriteAllText(Path.Combine(_folder, "gtsdb_gt.csv"), "split,file,x1,y1,x2,y2,class_id\ndev,1.jpg,10,20,40,60,13\ndev,1.jpg,9,9,3,9,13\n");
        var (frames, problems) = (Directory.CreateDirectory(Path.Combine(_folder, "dev")).FullName, new List<string>());

        var truth = FrameTruth.Find(frames, problems)!;

        var sign = Assert.Single(truth.Of("/else/where/1.jpg"));
        Assert.Equal((10f, 20f, 30f, 40f, 13), (sign.Box.X, sign.Box.Y, sign.Box.Width, sign.Box.Height, sign.Class));
        Assert.Empty(truth.Of("2.jpg"));
        Assert.Contains("cannot read 'dev,1.jpg,9,9,3,9,13'", Assert.Single(problems), StringComparison.Ordinal);
        Assert.Null(FrameTruth.Find(Path.Combine(frames, "deeper", "still"), problems));
    }

    [Theory]
    [InlineData(23.9f, "<24")]
    [InlineData(24, "24-40")]
    [InlineData(40, "24-40")]
    [InlineData(41, ">40")]
    public void Of_Size_FallsIntoItsBand(float size, string band) => Assert.Equal(band, SizeBand.Of(size));
}
