namespace Phi.Edge.Perception.Devices;

/// <summary>Keeps the last lines a process wrote to its standard error, however much it writes.</summary>
internal sealed class ErrorTail
{
    private const int Kept = 1024;
    private const int Lines = 3;

    private readonly object _gate = new();
    private readonly char[] _text = new char[Kept];
    private int _length;
    private bool _ended;

    /// <param name="reader">The process's standard error, read by a thread of its own: a pool without a free thread would lose the last words.</param>
    public ErrorTail(StreamReader reader)
        => new Thread(() => Pump(reader)) { IsBackground = true, Name = "standard error" }.Start();

    /// <summary>The last lines on one line; empty when nothing was written.</summary>
    /// <param name="patience">How long to wait for a process that is just ending to write its last words.</param>
    public string Read(TimeSpan patience)
    {
        lock (_gate)
        {
            if (!_ended && patience > TimeSpan.Zero)
                Monitor.Wait(_gate, patience);

            var lines = new string(_text, 0, _length)
                .Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return string.Join(" | ", lines.TakeLast(Lines));
        }
    }

    private void Pump(StreamReader reader)
    {
        var block = new char[Kept];
        try
        {
            int count;
            while ((count = reader.Read(block)) > 0)
                Append(block.AsSpan(0, count));
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // The process was killed and its pipes closed: there is nothing more to hear.
        }

        lock (_gate)
        {
            _ended = true;
            Monitor.PulseAll(_gate);
        }
    }

    private void Append(ReadOnlySpan<char> more)
    {
        lock (_gate)
        {
            var keep = Math.Min(_length, Kept - more.Length);
            _text.AsSpan(_length - keep, keep).CopyTo(_text);
            more.CopyTo(_text.AsSpan(keep));
            _length = keep + more.Length;
        }
    }
}
