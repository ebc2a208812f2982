namespace Phi.Edge.Perception.Devices;

/// <summary>A source as its supervisor needs it, whatever it delivers. Opened, read and disposed on one thread.</summary>
/// <typeparam name="TRead">What one read comes to.</typeparam>
internal interface ISourceFeed<TRead> : IDisposable
{
    /// <summary>What the operator called it.</summary>
    string Name { get; }

    /// <returns>False with the problem when it cannot be opened.</returns>
    bool TryOpen(CancellationToken cancellationToken, out string problem);

    /// <summary>Waits for the next read.</summary>
    TRead Read(CancellationToken cancellationToken);

    /// <summary>Nothing can follow this read.</summary>
    bool IsLast(in TRead read);

    /// <summary>Nobody will take this read.</summary>
    void Discard(in TRead read);
}
