using System.Diagnostics.CodeAnalysis;

namespace Phi.Edge.Perception.Devices;

/// <summary>Makes readers and remembers those that hang, so that a dead driver cannot eat threads without end.</summary>
internal sealed class ReaderCrew<TRead>(Func<ISourceFeed<TRead>> open, TimedSignal reported)
{
    /// <summary>More hanging readers than this, and no new one is started until one comes back.</summary>
    public const int MostHanging = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.25);

    private readonly List<SourceReader<TRead>> _hanging = new(MostHanging);

    public bool TryStart([NotNullWhen(true)] out SourceReader<TRead>? reader)
    {
        _hanging.RemoveAll(static abandoned => abandoned.HasEnded);
        reader = _hanging.Count < MostHanging ? new SourceReader<TRead>(open(), reported) : null;
        return reader is not null;
    }

    public void Dismiss(SourceReader<TRead> reader)
    {
        reader.Abandon(Patience);
        if (!reader.HasEnded)
            _hanging.Add(reader);
    }
}
