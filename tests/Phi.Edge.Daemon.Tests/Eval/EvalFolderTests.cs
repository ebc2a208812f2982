using Phi.Edge.Daemon.Eval;

namespace Phi.Edge.Daemon.Tests.Eval;

public sealed class EvalFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-eval-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_ClipWithLabels_TakesRateAndEvents()
    {
        Write("clip.mp4", "");
        Write("manifest.csv", "file,label,extra\nclip.mp4,face,x\n");
        Write("videos_gt.csv", "file,fps,event,start_frame,end_frame,extreme_frame,note\nclip.mp4,24,blink,5,9,7,\nclip.mp4,24,no_face,20,30,,\n");
        var folder = EvalFolder.Read(_folder);
        var item = Assert.Single(folder.Items);
        Assert.False(item.IsPicture);
        Assert.Equal(24, item.FramesPerSecond);
        Assert.Equal([new(ClipEvent.Blink, 5, 9), new(ClipEvent.NoFace, 20, 30)], item.Events!);
        Assert.Empty(folder.Problems);
    }

    [Fact]
    public void Read_OddLines_AreReportedAndSkipped()
    {
        Write("a.png", "");
        Write("manifest.csv", "file,label\na.png,landscape\ngone.png,face\n,face\n");
        Write("videos_gt.csv", "file,fps,event,start_frame,end_frame\na.png,x,wink,1,2\na.png,25,blink,9,3\nb.mp4,25,blink,1,2\n");
        var folder = EvalFolder.Read(_folder);
        Assert.True(Assert.Single(folder.Items).IsPicture);
        Assert.Equal(6, folder.Problems.Count);
        Assert.Contains(folder.Problems, problem => problem.Contains("gone.png", StringComparison.Ordinal));
        Assert.Contains(folder.Problems, problem => problem.Contains("wink", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NoManifest_SaysWhatToWrite()
    {
        var error = Assert.ThrowsAny<IOException>(() => EvalFolder.Read(_folder));
        Assert.Contains("file,label", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeaderOnly_IsReported()
    {
        Write("manifest.csv", "file,label\n");
        Assert.Contains("nothing in it", Assert.Single(EvalFolder.Read(_folder).Problems), StringComparison.Ordinal);
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);
}
