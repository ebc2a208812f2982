using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Perception.Tests.Capture;

public sealed class SourceAddressTests : IDisposable
{
    private readonly MediaFolder _media = new();

    public void Dispose() => _media.Dispose();

    [Theory]
    [InlineData("/dev/video2", CameraSourceKind.V4l2, "/dev/video2")]
    [InlineData("0", CameraSourceKind.V4l2, "/dev/video0")]
    [InlineData("rtsp://cam/1", CameraSourceKind.Url, "rtsp://cam/1")]
    [InlineData("HTTPS://cam/1.mjpg", CameraSourceKind.Url, "HTTPS://cam/1.mjpg")]
    [InlineData("command:cat x", CameraSourceKind.Command, "cat x")]
    public void Resolve_KnownForm_TellsTheKind(string source, object kind, string value)
    {
        var address = SourceAddress.Resolve(new() { Source = source });
        Assert.Equal((kind, value, false), (address.Kind, address.Value, address.IsFinite));
    }

    [Fact]
    public void Resolve_FolderAndFile_AreFinite()
    {
        var file = Path.Combine(_media.Path, "a.mp4");
        File.WriteAllText(file, "");
        Assert.Equal(new SourceAddress(CameraSourceKind.Folder, _media.Path), SourceAddress.Resolve(new() { Source = _media.Path }));
        var address = SourceAddress.Resolve(new() { Source = file });
        Assert.Equal((CameraSourceKind.File, true), (address.Kind, address.IsFinite));
    }

    [Theory]
    [InlineData("/nowhere/at/all.mp4")]
    [InlineData("webcam")]
    [InlineData("12345678")]
    public void Resolve_UnknownForm_SaysWhichExist(string source)
    {
        var problem = Assert.Throws<FrameSourceException>(() => SourceAddress.Resolve(new() { Source = source }));
        Assert.Contains(source, problem.Message, StringComparison.Ordinal);
        Assert.Contains("known forms are /dev/video0 or 0, rtsp(s)://", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Display_UrlWithPassword_HidesIt()
        => Assert.Equal("rtsp://***@cam/1", SourceAddress.Resolve(new() { Source = "rtsp://anna:secret@cam/1" }).Display);
}
