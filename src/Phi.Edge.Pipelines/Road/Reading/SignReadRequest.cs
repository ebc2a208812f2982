using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Reading;

/// <summary>A physical sign to be read. Disposing gives the picture back.</summary>
internal sealed class SignReadRequest(SignReport sign, SignPicture picture, SignPicturePool pool) : IDisposable
{
    private SignPicture? _picture = picture;

    /// <summary>The sign as it was reported.</summary>
    public SignReport Sign { get; } = sign;

    /// <summary>What it looks like.</summary>
    public SignPicture Picture => _picture ?? throw new ObjectDisposedException(nameof(SignReadRequest));

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _picture, null) is { } picture)
        {
            pool.Return(picture);
        }
    }
}
