using System.Diagnostics.CodeAnalysis;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>Makes readers and remembers those that hang, so that a dead driver cannot eat threads without end.</summary>
internal sealed class ReaderCrew(Func<IFrameSource> open, TimedSignal reported)
{
    /// <summary>More hanging readers than this, and no new one is started until one comes back.</summary>
    public const int MostHanging = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.25);

    private readonly List<SourceReader> _hanging = new(MostHanging);

    public bool TryStart([NotNullWhen(true)] out SourceReader? reader)
    {
        _hanging.RemoveAll(static abandoned => abandoned.HasEnded);
        reader = _hanging.Count < MostHanging ? new SourceReader(open(), reported) : null;
        return reader is not null;
    }

    public void Dismiss(SourceReader reader)
    {
        reader.Abandon(Patience);
        if (!reader.HasEnded)
            _hanging.Add(reader);
    }
}
