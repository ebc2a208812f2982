using System.Net;
using System.Net.Sockets;
using System.Text;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Perception.Tests.Capture;

/// <summary>Streams OpenCV cannot open (nothing listens there), read through a script in ffmpeg's place.</summary>
public sealed class UrlFrameSourceTests : IDisposable
{
    private static readonly string FakeFfmpeg = Path.Combine(AppContext.BaseDirectory, "Capture", "fake-ffmpeg.sh");

    private readonly MediaFolder _media = new();

    private TimeProvider? _time;

    private string Script => Path.Combine(_media.Path, "script");

    private string Data => Path.Combine(_media.Path, "data.y4m");

    public void Dispose() => _media.Dispose();

    [Fact]
    public void Read_Colors_DeliversFramesAndTheEnd()
    {
        using var source = Play(new(), 16, 126, 235);
        Assert.Equal([0, 128, 255], MediaFolder.Play(source).Select(picture => picture.Brightness));
        var again = source.Read(CancellationToken.None);
        Assert.Equal(FrameReadStatus.End, again.Status);
    }

    [Fact]
    public void Read_Colors_HaveTheHeadersSize()
    {
        using var source = Play(new(), 16);
        using var frame = source.Read(CancellationToken.None).Frame!;
        Assert.Equal((16, 16, PixelFormat.Bgr24, 48), (frame.Width, frame.Height, frame.Format, frame.Stride));
        Assert.Equal("'fake' ended with exit code 0".Replace("fake", FakeFfmpeg, StringComparison.Ordinal), EndOf(source));
    }

    [Fact]
    public void Read_Grayscale_IsAsBrightAsTheColors()
    {
        using var source = Play(new() { Grayscale = true }, 0, 16, 126, 235, 255);
        using (var frame = source.Read(CancellationToken.None).Frame!)
            Assert.Equal((PixelFormat.Gray8, 16), (frame.Format, frame.Stride));
        Assert.Equal([0, 128, 255, 255], MediaFolder.Play(source).Select(picture => picture.Brightness));
    }

    [Fact]
    public void Read_ManyFrames_AllocatesNothing()
    {
        // The fake clock's timers allocate when they are set; the system's do not.
        _time = TimeProvider.System;
        using var source = Play(new(), [.. Enumerable.Repeat((byte)99, 60)]);
        Skip(source, 10);
        Assert.Equal(0, Allocations.Least(() => Skip(source, 10)));
    }

    [Fact]
    public void Open_Rtsp_PassesTheUrlAsOneArgument()
    {
        using var source = Play(new(), 16);
        var arguments = File.ReadAllLines(Script + ".arguments");
        Assert.Equal("tcp", arguments[Array.IndexOf(arguments, "-rtsp_transport") + 1]);
        Assert.Equal(Url, arguments[Array.IndexOf(arguments, "-i") + 1]);
        Assert.Equal(["-f", "yuv4mpegpipe", "-pix_fmt", "yuv420p", "-"], arguments[^5..]);
    }

    [Fact]
    public void Open_EndsEarly_TellsExitCodeAndLastWordsWithoutThePassword()
    {
        var problem = Refused("echo \"$url: 401 Unauthorized\" >&2; exit 3");
        Assert.Contains("ended with exit code 3: rtsp://***@127.0.0.1:9", problem, StringComparison.Ordinal);
        Assert.Contains("401 Unauthorized", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo '<html>not a video</html>'", "does not begin with YUV4MPEG2")]
    [InlineData("echo 'YUV4MPEG2 W100000 H100000 F25:1'", "field 'W100000'")]
    [InlineData("printf 'YUV4MPEG2 W640'", "ended with exit code 0")]
    public void Open_NoValidHeader_SaysWhatIsWrong(string script, string expected)
        => Assert.Contains(expected, Refused(script), StringComparison.Ordinal);

    [Fact]
    public void Open_NoFfmpeg_SaysWhatToInstall()
    {
        using var source = Source(Url, new(), "/no/such/ffmpeg");
        var problem = Assert.Throws<FrameSourceException>(() => source.Open(CancellationToken.None));
        Assert.Contains("Install ffmpeg (Debian package ffmpeg)", problem.Message, StringComparison.Ordinal);
        Assert.Contains("command:gst-launch-1.0", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NothingComes_GivesUpInTime()
    {
        Write("sleep 4721 & wait");
        using var source = Source(Url, new());
        var open = Task.Run(() => Assert.Throws<FrameSourceException>(() => source.Open(CancellationToken.None)));
        Assert.True(SpinWait.SpinUntil(() => File.Exists(Script + ".arguments"), TimeSpan.FromSeconds(30)));
        await Pass(open);
        Assert.Contains("found no video within 9 s", (await open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Stalls_IsATimeout()
    {
        using var source = Play(new(), "cat '{0}'; sleep 4722 & wait", 16);
        source.Read(CancellationToken.None).Frame!.Dispose();
        var read = Task.Run(() => source.Read(CancellationToken.None));
        await Pass(read);
        Assert.Equal(FrameReadStatus.Timeout, (await read).Status);
        Assert.Contains("no whole frame of a stream of 25 frames/s for 2 s", (await read).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_GarbageBetweenFrames_EndsTheStream()
    {
        using var source = Play(new(), "cat '{0}'; echo garbage", 16);
        source.Read(CancellationToken.None).Frame!.Dispose();
        Assert.Contains("something else where the next FRAME", EndOf(source), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Cancelled_ReturnsAtOnce()
    {
        using var source = Play(new(), "cat '{0}'; sleep 4723 & wait", 16);
        source.Read(CancellationToken.None).Frame!.Dispose();
        using var stop = new CancellationTokenSource();
        var read = Task.Run(() => source.Read(stop.Token));
        await stop.CancelAsync();
        Assert.Equal(FrameReadStatus.End, (await read).Status);
    }

    [Fact]
    public void Open_AfterTheEnd_StartsItAgain()
    {
        using var source = Play(new(), 16, 16);
        Assert.Equal(2, MediaFolder.Play(source).Count);
        source.Open(CancellationToken.None);
        Assert.Equal(2, MediaFolder.Play(source).Count);
    }

    [Fact]
    public async Task Open_HttpVideoThatIsNoMotionJpeg_GoesThroughFfmpeg()
    {
        File.WriteAllBytes(Data, Y4m.Stream(126));
        Write($"cat '{Data}'");
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var serving = ServeOnceAsync(server);
        using var source = Source($"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}{Script}", new());
        source.Open(CancellationToken.None);
        Assert.Equal(128, Assert.Single(MediaFolder.Play(source)).Brightness);
        Assert.DoesNotContain("-rtsp_transport", File.ReadAllLines(Script + ".arguments"));
        await serving;
    }

    private string Url => $"rtsp://anna:secret@127.0.0.1:9{Script}";

    private static async Task ServeOnceAsync(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync();
        server.Stop();
        await using var stream = client.GetStream();
        _ = await stream.ReadAsync(new byte[4096]);
        await stream.WriteAsync("HTTP/1.0 200 OK\r\nContent-Type: video/mp2t\r\n\r\n"u8.ToArray());
    }

    private static void Skip(UrlFrameSource source, int frames)
    {
        for (var i = 0; i < frames; i++)
            source.Read(CancellationToken.None).Frame!.Dispose();
    }

    private static string EndOf(UrlFrameSource source)
    {
        var end = source.Read(CancellationToken.None);
        Assert.Equal(FrameReadStatus.End, end.Status);
        return end.Detail![(end.Detail!.IndexOf(": ", StringComparison.Ordinal) + 2)..];
    }

    private async Task Pass(Task until)
    {
        while (!until.IsCompleted)
        {
            _media.Time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }
    }

    private string Refused(string script)
    {
        Write(script);
        using var source = Source(Url, new());
        return Assert.Throws<FrameSourceException>(() => source.Open(CancellationToken.None)).Message;
    }

    private UrlFrameSource Play(CameraOptions options, params byte[] luminance) => Play(options, "cat '{0}'", luminance);

    private UrlFrameSource Play(CameraOptions options, string script, params byte[] luminance)
    {
        File.WriteAllBytes(Data, Y4m.Stream(luminance));
        Write(script.Replace("{0}", Data, StringComparison.Ordinal));
        var source = Source(Url, options);
        source.Open(CancellationToken.None);
        return source;
    }

    private void Write(string script) => File.WriteAllText(Script, script + "\n", Encoding.ASCII);

    private UrlFrameSource Source(string url, CameraOptions options, string? ffmpeg = null)
    {
        options.Source = url;
        var writer = new FrameWriter(new FramePool(options.Buffers), options.Mirrored, options.Grayscale);
        return new UrlFrameSource(SourceAddress.Resolve(options), options, writer, _time ?? _media.Time, ffmpeg ?? FakeFfmpeg);
    }
}
