using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Tests.Road;

internal sealed class FakeTextReader(string text, float confidence = 0.95f) : ISignTextReader
{
    public int Reads { get; private set; }

    public void WarmUp()
    {
    }

    public SignText Read(SignPicture picture)
    {
        Reads++;
        return new SignText([new SignTextLine(text, confidence)]);
    }

    public void Dispose()
    {
    }
}
