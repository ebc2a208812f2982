namespace Phi.Edge.Pipelines.Tests.Flow;

internal sealed class Parcel(int number) : IDisposable
{
    public int Number { get; } = number;

    public int Disposals { get; private set; }

    public void Dispose() => Disposals++;
}
