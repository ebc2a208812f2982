namespace Phi.Edge.Inference.Sessions;

/// <summary>Feature rows of an encoder, in the type that the embedding graph takes.</summary>
internal sealed record EncodedFeatures(NativeBuffer Buffer, int Rows) : IDisposable
{
    public void Dispose() => Buffer.Dispose();
}
