namespace Phi.Edge.Perception.Capture;

/// <summary>Where a camera's frames come from.</summary>
public enum CameraSourceKind
{
    /// <summary>Told from the form of <see cref="CameraOptions.Source"/>.</summary>
    Auto,

    /// <summary>A Video4Linux2 device: <c>/dev/video0</c>, or its number.</summary>
    V4l2,

    /// <summary>A network stream: RTSP (<c>rtsp://</c>, <c>rtsps://</c>), or Motion JPEG or video over HTTP (<c>http://</c>, <c>https://</c>).</summary>
    Url,

    /// <summary>A video file.</summary>
    File,

    /// <summary>A folder of images, played in the order of their names.</summary>
    Folder,

    /// <summary>A program that writes raw frames to its standard output: <c>command:program argument ...</c>.</summary>
    Command,
}
