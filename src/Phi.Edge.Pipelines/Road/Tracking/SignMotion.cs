using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Tracking;

/// <summary>Where a sign is going in the picture: constant velocity of its middle, constant growth of its size.</summary>
internal struct SignMotion
{
    // The share of a measured change that is believed at once.
    private const float Gain = 0.5f;
    private const float FastestGrowth = 4;
    private float _x;
    private float _y;
    private float _growth;
    private bool _known;

    /// <summary>Relative growth per second; positive while the sign comes nearer.</summary>
    public readonly float Growth => _growth;

    /// <summary>Where the box is after a while.</summary>
    public readonly SignBox Predict(in SignBox box, double seconds)
    {
        var time = (float)Math.Min(seconds, 1);
        var scale = MathF.Exp(_growth * time);
        var (width, height) = (box.Width * scale, box.Height * scale);
        return new SignBox(box.CenterX + (_x * time) - (width / 2), box.CenterY + (_y * time) - (height / 2), width, height);
    }

    /// <summary>Learns from two positions.</summary>
    public void Learn(in SignBox before, in SignBox now, double seconds)
    {
        if (seconds <= 0.001)
        {
            return;
        }

        var time = (float)seconds;
        var growth = Math.Clamp(MathF.Log(now.Size / before.Size) / time, -FastestGrowth, FastestGrowth);
        var gain = _known ? Gain : 1;
        _x += gain * (((now.CenterX - before.CenterX) / time) - _x);
        _y += gain * (((now.CenterY - before.CenterY) / time) - _y);
        // The first growth is measured on a few pixels.
        _growth += gain * (growth - _growth) * (_known ? 1 : 0.5f);
        _known = true;
    }
}
