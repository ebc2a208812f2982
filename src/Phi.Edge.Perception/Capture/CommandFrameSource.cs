using System.ComponentModel;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Capture;

/// <summary>
/// Raw frames from a program's standard output (GStreamer, ffmpeg, a vendor's tool), one after another without any header.
/// The program and its children are killed when it stalls and when the source is closed.
/// </summary>
internal sealed class CommandFrameSource(string command, CameraOptions options, FrameWriter writer, TimeProvider time) : IFrameSource
{
    private readonly List<string> _arguments = CommandLine.Split(command);
    private readonly byte[] _frame = new byte[options.Width * options.Height * Channels(options)];
    private readonly ChildProgram _child = new(time);

    public string Name => options.Name;

    public void Open(CancellationToken cancellationToken)
    {
        _child.Close();
        if (_arguments.Count == 0)
            throw new FrameSourceException($"Camera '{Name}': the command is empty; write command:program argument ...");

        try
        {
            _child.Start(_arguments[0], _arguments.Skip(1));
        }
        catch (Win32Exception problem)
        {
            throw new FrameSourceException($"Camera '{Name}': '{_arguments[0]}' cannot be started: {problem.Message}.", problem);
        }
    }

    public FrameRead Read(CancellationToken cancellationToken)
    {
        if (_child.Output is not { } output)
            return FrameRead.None(FrameReadStatus.End, "the command has ended");

        var read = Fill(output, cancellationToken);
        if (read == _frame.Length)
        {
            var (width, height) = (options.Width, options.Height);
            return writer.Write(_frame, width, height, width * Channels(options), options.PixelFormat, time.MonotonicNow());
        }

        var result = Explain(read);
        _child.Close();
        return result;
    }

    public void Dispose() => _child.Dispose();

    private static int Channels(CameraOptions options) => options.PixelFormat == PixelFormat.Gray8 ? 1 : 3;

    private int Fill(Stream output, CancellationToken cancellationToken)
    {
        using var reading = _child.Limit(options.StallTimeout, cancellationToken);
        return output.Fill(_frame);
    }

    private FrameRead Explain(int read)
    {
        var (program, ending) = (_arguments[0], _child.Ending());
        if (_child.WasLate)
        {
            return FrameRead.None(
                FrameReadStatus.Timeout,
                $"'{program}' wrote no whole frame for {options.StallTimeout.TotalSeconds:0.#} s and was killed{ending}");
        }

        return read == 0
            ? FrameRead.None(FrameReadStatus.End, $"'{program}' ended{ending}")
            : FrameRead.None(
                FrameReadStatus.Error,
                $"'{program}' wrote only part of a frame ({read} of {_frame.Length} bytes; are Width {options.Width}, "
                + $"Height {options.Height} and PixelFormat {options.PixelFormat} right?) and ended{ending}");
    }
}
