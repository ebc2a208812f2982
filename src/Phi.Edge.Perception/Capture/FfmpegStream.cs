using System.ComponentModel;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Capture;

/// <summary>
/// A network stream decoded by an installed ffmpeg, which writes YUV4MPEG2 to a pipe: its header tells the size, so nothing
/// needs to be configured.
/// </summary>
/// <param name="address">The URL; passed as one argument, never through a shell.</param>
/// <param name="options">Name and time limits.</param>
/// <param name="writer">Makes the frames.</param>
/// <param name="time">Measures the limits.</param>
/// <param name="program">Name or path of ffmpeg.</param>
internal sealed class FfmpegStream(SourceAddress address, CameraOptions options, FrameWriter writer, TimeProvider time, string program)
    : IDisposable
{
    // A playlist from the network must not make ffmpeg read local files.
    private const string Protocols = "rtsp,rtsps,rtp,srtp,udp,tcp,tls,http,https,httpproxy,crypto";

    private readonly ChildProgram _child = new(time);
    private I420Picture? _picture;
    private double _fps;

    /// <exception cref="FrameSourceException">ffmpeg is missing, or finds no video there in time.</exception>
    public void Open(TimeSpan limit, CancellationToken cancellationToken)
    {
        Close();
        try
        {
            _child.Start(program, Arguments());
        }
        catch (Win32Exception problem)
        {
            throw new FrameSourceException(
                $"Camera '{options.Name}': {address.Display} cannot be opened: this OpenCV cannot, and '{program}' cannot be started "
                + $"({problem.Message}). Install ffmpeg (Debian package ffmpeg), or set Width and Height and as source: "
                + "command:gst-launch-1.0 -q rtspsrc location=rtsp://... latency=0 ! decodebin ! videoconvert ! videoscale ! "
                + "video/x-raw,format=BGR,width=640,height=480 ! fdsink",
                problem);
        }

        try
        {
            var header = ReadHeader(limit, cancellationToken) ?? throw Refused(WhyNone($"found no video within {limit.TotalSeconds:0.#} s"));
            (_picture, _fps) = (new I420Picture(header), header.Fps);
        }
        catch (InvalidDataException problem)
        {
            throw Refused($"'{program}': {problem.Message}");
        }
    }

    public FrameRead Read(CancellationToken cancellationToken)
    {
        if (_child.Output is not { } output || _picture is null)
            return FrameRead.None(FrameReadStatus.End, $"{address.Display} is not open");

        string problem;
        try
        {
            if (ReadPicture(output, cancellationToken))
                return _picture.Write(writer, options.Grayscale, time.MonotonicNow());

            var pace = _fps > 0 ? $" of a stream of {_fps:0.##} frames/s" : "";
            problem = WhyNone($"wrote no whole frame{pace} for {options.StallTimeout.TotalSeconds:0.#} s and was killed");
        }
        catch (InvalidDataException garbage)
        {
            problem = $"'{program}': {garbage.Message}";
        }

        var status = _child.WasLate ? FrameReadStatus.Timeout : FrameReadStatus.End;
        Close();
        return FrameRead.None(status, $"{address.Display}: {problem}");
    }

    public void Dispose()
    {
        Close();
        _child.Dispose();
    }

    private List<string> Arguments()
    {
        List<string> arguments = ["-nostdin", "-loglevel", "error", "-protocol_whitelist", Protocols];
        if (address.Value.StartsWith("rtsp", StringComparison.OrdinalIgnoreCase))
            arguments.AddRange(["-rtsp_transport", "tcp"]);
        arguments.AddRange(["-fflags", "nobuffer", "-flags", "low_delay", "-i", address.Value, "-an"]);

        // Even sizes and BT.601's range are what OpenCV converts; every frame goes through once, as it comes. ffmpeg 4 knows
        // that as -vsync only, which later versions accept as well.
        arguments.AddRange(["-vf", "scale=trunc(iw/2)*2:trunc(ih/2)*2:out_range=tv", "-vsync", "passthrough"]);
        arguments.AddRange(["-f", "yuv4mpegpipe", "-pix_fmt", "yuv420p", "-"]);
        return arguments;
    }

    private Y4mHeader? ReadHeader(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var reading = _child.Limit(limit, cancellationToken);
        return Y4mReader.ReadHeader(_child.Output!);
    }

    private bool ReadPicture(Stream output, CancellationToken cancellationToken)
    {
        using var reading = _child.Limit(options.StallTimeout, cancellationToken);
        return Y4mReader.ReadPicture(output, _picture!.Planes);
    }

    private string WhyNone(string late) => $"'{program}' {(_child.WasLate ? late : "ended")}{_child.Ending()}";

    private FrameSourceException Refused(string reason)
    {
        Close();
        return new FrameSourceException($"Camera '{options.Name}': {address.Display} cannot be opened: {reason}.");
    }

    private void Close()
    {
        _child.Close();
        _picture?.Dispose();
        _picture = null;
    }
}
