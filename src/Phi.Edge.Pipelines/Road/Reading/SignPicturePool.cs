using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Reading;

/// <summary>A fixed number of pictures that are used again and again. Thread-safe.</summary>
internal sealed class SignPicturePool
{
    private readonly Lock _gate = new();
    private readonly Stack<SignPicture> _free;

    /// <param name="count">Pictures, at least 1.</param>
    public SignPicturePool(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        _free = new Stack<SignPicture>(count);
        for (var i = 0; i < count; i++)
        {
            _free.Push(new SignPicture());
        }
    }

    /// <summary>A picture; null when all are in use.</summary>
    public SignPicture? Take()
    {
        lock (_gate)
        {
            return _free.TryPop(out var picture) ? picture : null;
        }
    }

    public void Return(SignPicture picture)
    {
        lock (_gate)
        {
            _free.Push(picture);
        }
    }
}
