namespace Phi.Edge.Daemon.Phi;

/// <summary>What runs the model folder.</summary>
internal enum PhiEngine
{
    /// <summary>The engine of this project.</summary>
    Ours,

    /// <summary>ONNX Runtime GenAI, for comparison; in the <c>cuda</c> build only.</summary>
    GenAi,
}
