using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Doctor;

/// <summary>Takes a few frames and says what they look like.</summary>
/// <param name="enough">Cancelled when enough has been seen.</param>
internal sealed class CameraProbe(CancellationTokenSource enough) : IFrameSink, IHeartbeat
{
    private const int Wanted = 5;
    private TimeSpan _first;

    public int Frames { get; private set; }

    public string Picture { get; private set; } = "";

    public void Beat()
    {
    }

    public void Post(Frame frame)
    {
        using (frame)
        {
            if (Frames++ == 0)
            {
                _first = frame.CapturedAt;
            }

            Picture = $"{frame.Width} x {frame.Height} {frame.Format}, brightness {Brightness(frame):F0} of 255";
        }

        if (Frames >= Wanted)
        {
            enough.Cancel();
        }
    }

    public TimeSpan FirstAfter(long started, TimeProvider time)
    {
        var now = time.MonotonicNow();
        var start = now - time.GetElapsedTime(started);
        return _first > start ? _first - start : TimeSpan.Zero;
    }

    private static double Brightness(Frame frame)
    {
        long sum = 0;
        var count = 0;
        for (var y = 0; y < frame.Height; y += 8)
        {
            var row = frame.Row(y);
            for (var x = 0; x < row.Length; x += 8, count++)
            {
                sum += row[x];
            }
        }

        return (double)sum / count;
    }
}
