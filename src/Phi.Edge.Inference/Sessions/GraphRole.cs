namespace Phi.Edge.Inference.Sessions;

/// <summary>What a graph is for; decides its device.</summary>
internal enum GraphRole
{
    Decoder,
    Embedding,
    Vision,
    Speech,
}
