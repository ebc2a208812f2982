using System.ComponentModel;
using System.Diagnostics;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>
/// Raw frames from a program's standard output (GStreamer, ffmpeg, a vendor's tool), one after another without any header.
/// The program and its children are killed when it stalls and when the source is closed.
/// </summary>
internal sealed class CommandFrameSource : IFrameSource
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly CameraOptions _options;
    private readonly FrameWriter _writer;
    private readonly TimeProvider _time;
    private readonly List<string> _arguments;
    private readonly byte[] _frame;
    private readonly ITimer _limit;
    private Process? _process;
    private Stream? _output;
    private ErrorTail? _errors;
    private volatile bool _stalled;

    public CommandFrameSource(string command, CameraOptions options, FrameWriter writer, TimeProvider time)
    {
        (_options, _writer, _time, _arguments) = (options, writer, time, CommandLine.Split(command));
        _frame = new byte[options.Width * options.Height * Channels];
        _limit = time.CreateTimer(
            static self => ((CommandFrameSource)self!).Stall(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public string Name => _options.Name;

    private int Channels => _options.PixelFormat == PixelFormat.Gray8 ? 1 : 3;

    public void Open(CancellationToken cancellationToken)
    {
        Close();
        if (_arguments.Count == 0)
            throw new FrameSourceException($"Camera '{Name}': the command is empty; write command:program argument ...");

        var start = new ProcessStartInfo(_arguments[0], _arguments.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        try
        {
            _process = Process.Start(start) ?? throw new FrameSourceException($"Camera '{Name}': '{_arguments[0]}' did not start.");
        }
        catch (Win32Exception problem)
        {
            throw new FrameSourceException($"Camera '{Name}': '{_arguments[0]}' cannot be started: {problem.Message}.", problem);
        }

        _process.StandardInput.Close();
        _output = _process.StandardOutput.BaseStream;
        _errors = new ErrorTail(_process.StandardError);
        _stalled = false;
    }

    public FrameRead Read(CancellationToken cancellationToken)
    {
        if (_output is null)
            return FrameRead.None(FrameReadStatus.End, "the command has ended");

        using var registration = cancellationToken.UnsafeRegister(static self => ((CommandFrameSource)self!).Kill(), this);
        _limit.Change(_options.StallTimeout, Timeout.InfiniteTimeSpan);
        var read = Fill(_output);
        _limit.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (read == _frame.Length)
        {
            var (width, height) = (_options.Width, _options.Height);
            return _writer.Write(_frame, width, height, width * Channels, _options.PixelFormat, _time.MonotonicNow());
        }

        var result = Explain(read);
        Close();
        return result;
    }

    public void Dispose()
    {
        _limit.Dispose();
        Close();
    }

    private int Fill(Stream output)
    {
        var filled = 0;
        try
        {
            int count;
            while (filled < _frame.Length && (count = output.Read(_frame, filled, _frame.Length - filled)) > 0)
                filled += count;
        }
        catch (IOException)
        {
            // A pipe that breaks is the end of the program, which is told by the short count.
        }

        return filled;
    }

    private FrameRead Explain(int read)
    {
        var program = _arguments[0];
        if (_stalled)
        {
            return FrameRead.None(
                FrameReadStatus.Timeout,
                $"'{program}' wrote no whole frame for {_options.StallTimeout.TotalSeconds:0.#} s and was killed{LastWords(TimeSpan.Zero)}");
        }

        var exit = _process!.WaitForExit(Patience) ? $" with exit code {_process.ExitCode}" : "";
        return read == 0
            ? FrameRead.None(FrameReadStatus.End, $"'{program}' ended{exit}{LastWords(Patience)}")
            : FrameRead.None(
                FrameReadStatus.Error,
                $"'{program}' ended{exit} in the middle of a frame ({read} of {_frame.Length} bytes): are Width {_options.Width}, "
                + $"Height {_options.Height} and PixelFormat {_options.PixelFormat} right?{LastWords(Patience)}");
    }

    private string LastWords(TimeSpan patience) => _errors?.Read(patience) is { Length: > 0 } text ? $": {text}" : "";

    private void Stall()
    {
        _stalled = true;
        Kill();
    }

    private void Kill()
    {
        try
        {
            _process?.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }

    private void Close()
    {
        if (_process is null)
            return;

        Kill();
        _process.WaitForExit(Patience);
        _process.Dispose();
        (_process, _output) = (null, null);
    }
}
