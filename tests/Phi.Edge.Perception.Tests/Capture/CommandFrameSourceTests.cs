using System.Globalization;
using System.Text;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Tests.Capture;

public sealed class CommandFrameSourceTests : IDisposable
{
    private readonly MediaFolder _media = new();

    public void Dispose() => _media.Dispose();

    [Theory]
    [InlineData(PixelFormat.Bgr24, 768)]
    [InlineData(PixelFormat.Rgb24, 768)]
    [InlineData(PixelFormat.Gray8, 256)]
    public void Read_RawFrames_CutsThemByTheirSize(PixelFormat format, int bytes)
    {
        using var source = Open($"command:dd if=/dev/zero bs={bytes} count=3 status=none", format);
        for (var i = 0; i < 3; i++)
        {
            using var frame = source.Read(CancellationToken.None).Frame!;
            Assert.Equal((16, 16, format, i), (frame.Width, frame.Height, frame.Format, (int)frame.Id));
        }

        var end = source.Read(CancellationToken.None);
        Assert.Equal(FrameReadStatus.End, end.Status);
        Assert.Contains("'dd' ended with exit code 0", end.Detail, StringComparison.Ordinal);
        Assert.Equal(FrameReadStatus.End, source.Read(CancellationToken.None).Status);
    }

    [Fact]
    public void Read_EndlessOutput_DeliversWhatItSays()
    {
        using var source = Open("command:yes");
        using var frame = source.Read(CancellationToken.None).Frame!;
        Assert.Equal("y\ny\n"u8, frame.Pixels[..4]);
    }

    [Fact]
    public void Read_FailsEarly_TellsExitCodeAndLastWords()
    {
        using var source = Open("command:sh -c 'echo one >&2; echo no camera >&2; exit 3'");
        var end = source.Read(CancellationToken.None);
        Assert.Equal(FrameReadStatus.End, end.Status);
        Assert.Equal("'sh' ended with exit code 3: one | no camera", end.Detail);
    }

    [Fact]
    public void Read_PartOfAFrame_IsAnErrorThatAsksForTheSize()
    {
        using var source = Open("command:printf 0123456789");
        var error = source.Read(CancellationToken.None);
        Assert.Equal(FrameReadStatus.Error, error.Status);
        Assert.Contains("10 of 768 bytes", error.Detail, StringComparison.Ordinal);
        Assert.Contains("Width 16", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Stalls_IsATimeoutAndTheWholeTreeIsKilled()
    {
        using var source = Open("command:sh -c 'sleep 4711 & echo $! >&2; wait'");
        var read = Task.Run(() => source.Read(CancellationToken.None));
        while (!read.IsCompleted)
        {
            _media.Time.Advance(TimeSpan.FromMilliseconds(1));
            Thread.Yield();
        }

        var result = await read;
        Assert.Equal(FrameReadStatus.Timeout, result.Status);
        Assert.Contains("no whole frame for 2 s", result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Dispose_ProgramRuns_KillsItsChildrenToo()
    {
        var source = Open("command:sh -c 'sleep 4712 & printf %-768s $!; wait'");
        using (var frame = source.Read(CancellationToken.None).Frame!)
        {
            var id = int.Parse(Encoding.ASCII.GetString(frame.Pixels), CultureInfo.InvariantCulture);
            Assert.True(Runs(id));
            source.Dispose();
            Assert.True(SpinWait.SpinUntil(() => !Runs(id), TimeSpan.FromSeconds(10)));
        }
    }

    [Fact]
    public async Task Read_Cancelled_ReturnsAtOnce()
    {
        using var source = Open("command:sleep 4713");
        using var stop = new CancellationTokenSource();
        var read = Task.Run(() => source.Read(stop.Token));
        await stop.CancelAsync();
        Assert.Equal(FrameReadStatus.End, (await read).Status);
    }

    [Fact]
    public void Open_NoSuchProgram_NamesIt()
    {
        using var source = Source("command:no-such-program --fast");
        var problem = Assert.Throws<FrameSourceException>(() => source.Open(CancellationToken.None));
        Assert.Contains("'no-such-program' cannot be started", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_EmptyCommand_SaysWhatIsMissing()
    {
        using var source = Source("command:  ");
        var problem = Assert.Throws<FrameSourceException>(() => source.Open(CancellationToken.None));
        Assert.Contains("command is empty", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AfterTheEnd_StartsItAgain()
    {
        using var source = Open("command:dd if=/dev/zero bs=768 count=1 status=none");
        Assert.Single(MediaFolder.Play(source));
        source.Open(CancellationToken.None);
        Assert.Single(MediaFolder.Play(source));
    }

    // A killed process may stay in the table, waiting for its parent; it does not run any more.
    private static bool Runs(int id)
    {
        try
        {
            return !File.ReadAllText($"/proc/{id}/stat").Contains(") Z", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private IFrameSource Source(string command, PixelFormat format = PixelFormat.Bgr24)
        => _media.Source(new() { Source = command, Width = 16, Height = 16, PixelFormat = format });

    private IFrameSource Open(string command, PixelFormat format = PixelFormat.Bgr24)
    {
        var source = Source(command, format);
        source.Open(CancellationToken.None);
        return source;
    }
}
