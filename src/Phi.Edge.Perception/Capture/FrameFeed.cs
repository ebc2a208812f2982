using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Capture;

/// <summary>A frame source for its supervisor.</summary>
internal sealed class FrameFeed(IFrameSource source) : ISourceFeed<FrameRead>
{
    public string Name => source.Name;

    public bool TryOpen(CancellationToken cancellationToken, out string problem)
    {
        try
        {
            source.Open(cancellationToken);
            problem = "";
            return true;
        }
        catch (FrameSourceException refused)
        {
            problem = refused.Message;
            return false;
        }
    }

    public FrameRead Read(CancellationToken cancellationToken) => source.Read(cancellationToken);

    public bool IsLast(in FrameRead read) => read.Status == FrameReadStatus.End;

    public void Discard(in FrameRead read) => read.Frame?.Dispose();

    public void Dispose() => source.Dispose();
}
