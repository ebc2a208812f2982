using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Capture;

/// <summary>One camera. <see cref="CameraOptionsValidator"/> checks the ranges and reports every error at once.</summary>
public sealed class CameraOptions
{
    /// <summary>What the operator calls it, in logs and health reports. 1 to 64 characters.</summary>
    /// <value>Default: <c>cabin</c>.</value>
    public string Name { get; set; } = "cabin";

    /// <summary>
    /// Where frames come from: <c>/dev/video0</c> or <c>0</c>; <c>rtsp(s)://...</c>, <c>http(s)://...</c>; a video file; a folder
    /// of images; or <c>command:program argument ...</c>, which writes raw frames to its standard output. Motion JPEG over HTTP
    /// is read as it is; RTSP and other streams by OpenCV where it has network support, else by an installed <c>ffmpeg</c>
    /// (whose arguments, the URL's password among them, other users of the machine can see while it runs).
    /// </summary>
    public string Source { get; set; } = "";

    /// <summary>What <see cref="Source"/> is, when its form does not tell.</summary>
    /// <value>Default: <see cref="CameraSourceKind.Auto"/>.</value>
    public CameraSourceKind Kind { get; set; }

    /// <summary>Width in pixels: asked of a V4L2 device, told of a command's frames (required there), else ignored. 16 to 7680.</summary>
    /// <value>Default: 0, the source's own.</value>
    public int Width { get; set; }

    /// <summary>Height in pixels, as <see cref="Width"/>. 16 to 4320.</summary>
    /// <value>Default: 0, the source's own.</value>
    public int Height { get; set; }

    /// <summary>Frames per second: asked of a V4L2 device, told of a folder or of a file that does not say. 0.1 to 240.</summary>
    /// <value>Default: 0, the source's own; 30 for a folder.</value>
    public double Fps { get; set; }

    /// <summary>Four characters of the pixel format asked of a V4L2 device, such as <c>MJPG</c> or <c>YUYV</c>.</summary>
    /// <value>Default: null, the device's own.</value>
    public string? FourCc { get; set; }

    /// <summary>Layout of the pixels a command writes.</summary>
    /// <value>Default: <see cref="PixelFormat.Bgr24"/>.</value>
    public PixelFormat PixelFormat { get; set; }

    /// <summary>The camera delivers a mirrored picture (like a selfie camera): it is turned back at capture.</summary>
    /// <value>Default: false.</value>
    public bool Mirrored { get; set; }

    /// <summary>Only luminance matters (near-infrared cameras): frames become <see cref="PixelFormat.Gray8"/> at capture.</summary>
    /// <value>Default: false.</value>
    public bool Grayscale { get; set; }

    /// <summary>Without a frame for this long, the source is considered stalled and opened again. 0.1 s to 60 s.</summary>
    /// <value>Default: 2 s.</value>
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Opening that takes longer than this is given up. 0.1 s to 60 s.</summary>
    /// <value>Default: 10 s (a network stream waits for its first key frame).</value>
    public TimeSpan OpenTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Wait before the first retry; it doubles with each, with a jitter of 25 %. 10 ms to 60 s.</summary>
    /// <value>Default: 0.5 s.</value>
    public TimeSpan BackoffMin { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest wait between retries, before jitter. <see cref="BackoffMin"/> to 10 min.</summary>
    /// <value>Default: 30 s.</value>
    public TimeSpan BackoffMax { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A file or folder starts over at its end.</summary>
    /// <value>Default: false.</value>
    public bool Repeat { get; set; }

    /// <summary>How fast a file or folder is played.</summary>
    /// <value>Default: <see cref="PlaybackPace.Realtime"/>.</value>
    public PlaybackPace Pace { get; set; }

    /// <summary>Frame buffers of this camera; when all are in use, new frames are dropped and counted. 2 to 64.</summary>
    /// <value>Default: 8.</value>
    public int Buffers { get; set; } = 8;
}
