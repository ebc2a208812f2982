using System.Net;
using System.Net.Sockets;
using System.Text;

using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Perception.Tests.Capture;

public sealed class DeviceAndUrlTests : IDisposable
{
    private readonly MediaFolder _media = new();
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    public void Dispose()
    {
        _server.Dispose();
        _media.Dispose();
    }

    [Fact]
    public void Open_DeviceIsMissing_SaysHowToFindOne()
    {
        using var source = _media.Source(new() { Source = "/dev/video977" });
        var problem = Assert.Throws<FrameSourceException>(() => source.Open(CancellationToken.None));
        Assert.Contains("no device /dev/video977", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DeviceIsNoCamera_SaysSo()
    {
        using var source = _media.Source(new() { Source = "/dev/null" });
        var problem = Assert.Throws<FrameSourceException>(() => source.Open(CancellationToken.None));
        Assert.Contains("it is not a camera", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_HttpMotionJpeg_DeliversItsFramesAndEnds()
    {
        var serving = ServeAsync("multipart/x-mixed-replace; boundary=cut", MotionJpeg(3));
        using var source = _media.Source(new() { Source = Url("/live") });
        source.Open(CancellationToken.None);
        var played = MediaFolder.Play(source);
        Assert.Equal([0, 100, 200], played.Select(picture => picture.Brightness));
        Assert.Equal(FrameReadStatus.End, source.Read(CancellationToken.None).Status);
        source.Dispose();
        await serving;
    }

    [Fact]
    public async Task Open_HttpDeliversSomethingElse_SaysWhat()
    {
        var serving = ServeAsync("text/html", "<html>"u8.ToArray());
        using var source = _media.Source(new() { Source = Url("/") });
        var problem = Assert.Throws<FrameSourceException>(() => source.Open(CancellationToken.None));
        Assert.Contains("it delivers text/html", problem.Message, StringComparison.Ordinal);
        source.Dispose();
        await serving;
    }

    [Fact]
    public async Task Read_HttpStreamStalls_IsATimeout()
    {
        var serving = ServeAsync("multipart/x-mixed-replace; boundary=cut", MotionJpeg(1), thenHang: true);
        using var source = _media.Source(new() { Source = Url("/live") });
        source.Open(CancellationToken.None);
        source.Read(CancellationToken.None).Frame!.Dispose();
        var read = Task.Run(() => source.Read(CancellationToken.None));
        while (!read.IsCompleted)
        {
            _media.Time.Advance(TimeSpan.FromMilliseconds(1));
            Thread.Yield();
        }

        Assert.Equal(FrameReadStatus.Timeout, (await read).Status);
        source.Dispose();
        await serving;
    }

    [Fact]
    public void Open_ServerNeverAnswers_GivesUpAndHidesThePassword()
    {
        _server.Start();
        var options = new CameraOptions { Source = Url("/live").Replace("//", "//anna:secret@", StringComparison.Ordinal) };
        options.OpenTimeout = TimeSpan.FromSeconds(0.3);
        using var source = _media.Source(options);
        var problem = Assert.Throws<FrameSourceException>(() => source.Open(CancellationToken.None));
        Assert.Contains("no answer within 0.3 s", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    private static byte[] MotionJpeg(int pictures)
    {
        var stream = new List<byte>();
        for (var i = 0; i < pictures; i++)
        {
            using var picture = new Mat(48, 64, MatType.CV_8UC3, Scalar.All(100 * i));
            Cv2.ImEncode(".jpg", picture, out var jpeg);
            stream.AddRange(Encoding.ASCII.GetBytes("--cut\r\nContent-Type: image/jpeg\r\n\r\n"));
            stream.AddRange(jpeg);
            stream.AddRange("\r\n"u8);
        }

        return [.. stream];
    }

    private string Url(string path)
    {
        _server.Start();
        return $"http://127.0.0.1:{((IPEndPoint)_server.LocalEndpoint).Port}{path}";
    }

    private async Task ServeAsync(string type, byte[] content, bool thenHang = false)
    {
        _server.Start();
        using var client = await _server.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var request = new byte[4096];
        _ = await stream.ReadAsync(request);
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.0 200 OK\r\nContent-Type: {type}\r\n\r\n"));
            await stream.WriteAsync(content);
            if (thenHang)
                _ = await stream.ReadAsync(request);
        }
        catch (IOException)
        {
            // The client had heard enough.
        }
    }
}
