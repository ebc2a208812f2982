using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Tests.Driver;

internal sealed class FakeDriverModel(Func<Frame, DriverReading> read) : IDriverModel
{
    public int WarmUps { get; private set; }

    public ReadOnlySpan<ImagePoint> Landmarks => new ImagePoint[] { new(1, 2) };

    public void WarmUp() => WarmUps++;

    public DriverReading Read(Frame frame) => read(frame);

    public void Reset()
    {
    }

    public void Dispose()
    {
    }
}
