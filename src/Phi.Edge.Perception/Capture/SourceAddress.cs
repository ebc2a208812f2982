using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Capture;

/// <summary>What a camera's source string means.</summary>
internal readonly record struct SourceAddress(CameraSourceKind Kind, string Value)
{
    public const string Forms =
        "known forms are /dev/video0 or 0, rtsp(s)://..., http(s)://... (Motion JPEG; other streams and RTSP need an OpenCV with "
        + "network support or an installed ffmpeg), an existing video file, an existing folder of images, "
        + "and command:program argument ...";

    private const string CommandPrefix = "command:";

    private static readonly string[] Schemes = ["rtsp://", "rtsps://", "http://", "https://"];

    /// <summary>A file or folder has an end; everything else is expected to go on.</summary>
    public bool IsFinite => Kind is CameraSourceKind.File or CameraSourceKind.Folder;

    /// <summary>For messages: without the credentials a URL may hold.</summary>
    public string Display => Kind == CameraSourceKind.Url ? Logins.Mask(Value) : Value;

    public static bool IsCommand(CameraOptions options)
        => options.Kind == CameraSourceKind.Command
            || (options.Kind == CameraSourceKind.Auto && options.Source.StartsWith(CommandPrefix, StringComparison.Ordinal));

    /// <exception cref="FrameSourceException">The form is not known, or nothing is there.</exception>
    public static SourceAddress Resolve(CameraOptions options)
    {
        var source = options.Source.Trim();
        var kind = options.Kind == CameraSourceKind.Auto ? Recognize(source) : options.Kind;
        var value = kind switch
        {
            CameraSourceKind.V4l2 when int.TryParse(source, out var number) => $"/dev/video{number}",
            CameraSourceKind.Command when source.StartsWith(CommandPrefix, StringComparison.Ordinal) => source[CommandPrefix.Length..],
            _ => source,
        };
        return kind == CameraSourceKind.Auto
            ? throw new FrameSourceException($"Camera '{options.Name}': '{source}' is not a source and does not exist; {Forms}.")
            : new SourceAddress(kind, value);
    }

    private static CameraSourceKind Recognize(string source)
    {
        if ((source.Length is > 0 and < 4 && source.All(char.IsAsciiDigit)) || source.StartsWith("/dev/", StringComparison.Ordinal))
            return CameraSourceKind.V4l2;
        if (Schemes.Any(scheme => source.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            return CameraSourceKind.Url;
        if (source.StartsWith(CommandPrefix, StringComparison.Ordinal))
            return CameraSourceKind.Command;
        if (Directory.Exists(source))
            return CameraSourceKind.Folder;
        return File.Exists(source) ? CameraSourceKind.File : CameraSourceKind.Auto;
    }
}
