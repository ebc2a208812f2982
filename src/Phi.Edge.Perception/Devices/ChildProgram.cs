using System.ComponentModel;
using System.Diagnostics;

namespace Phi.Edge.Perception.Devices;

/// <summary>
/// A program whose standard output is read with a time limit. It is started without a shell, and it and its children are
/// killed when the time is up, on cancellation and on close.
/// </summary>
internal sealed class ChildProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    // Nothing else waits for a program that has ended by itself, and a busy machine hears its last words late.
    private static readonly TimeSpan LastWordsPatience = TimeSpan.FromSeconds(2);

    private readonly ITimer _limit;
    private Process? _process;
    private ErrorTail? _errors;
    private volatile bool _late;

    public ChildProgram(TimeProvider time)
        => _limit = time.CreateTimer(
            static self => ((ChildProgram)self!).TimeIsUp(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>What the program writes; null when none runs.</summary>
    public Stream? Output { get; private set; }

    /// <summary>It was killed because a read took longer than its limit.</summary>
    public bool WasLate => _late;

    /// <exception cref="Win32Exception">The program does not exist, or may not be run.</exception>
    public void Start(string program, IEnumerable<string> arguments)
    {
        Close();
        _late = false;
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            },
        };
        try
        {
            _process.Start();
        }
        catch (Win32Exception)
        {
            _process.Dispose();
            _process = null;
            throw;
        }

        _process.StandardInput.Close();
        Output = _process.StandardOutput.BaseStream;
        _errors = new ErrorTail(_process.StandardError);
    }

    /// <summary>Limits the reads of <see cref="Output"/> until the result is disposed; a read that is cut short finds the end.</summary>
    public ReadLimit Limit(TimeSpan limit, CancellationToken cancellationToken)
    {
        var registration = cancellationToken.UnsafeRegister(static self => ((ChildProgram)self!).Kill(), this);
        _limit.Change(limit, Timeout.InfiniteTimeSpan);
        return new ReadLimit(_limit, registration);
    }

    /// <summary>Its exit code and what it last said on its standard error, as the end of a sentence; logins are masked.</summary>
    public string Ending()
    {
        if (_late)
            return LastWords(TimeSpan.Zero);

        var exit = _process is { } process && process.WaitForExit(LastWordsPatience) ? $" with exit code {process.ExitCode}" : "";
        return exit + LastWords(LastWordsPatience);
    }

    public void Close()
    {
        if (_process is null)
            return;

        Kill();
        _process.WaitForExit(Patience);
        _process.Dispose();
        (_process, Output) = (null, null);
    }

    public void Dispose()
    {
        _limit.Dispose();
        Close();
    }

    private string LastWords(TimeSpan patience) => _errors?.Read(patience) is { Length: > 0 } text ? $": {Logins.Mask(text)}" : "";

    private void TimeIsUp()
    {
        _late = true;
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
}
