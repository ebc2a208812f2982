using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Driver.Mesh;

/// <summary>The landmark network, without the pixels' way into it.</summary>
internal interface IFaceMeshNetwork : IDisposable
{
    /// <summary>The picture it wants.</summary>
    TensorSpec Spec { get; }

    /// <summary>Where the picture goes, and stays until the next one.</summary>
    Span<float> Input { get; }

    /// <summary>Runs it on <see cref="Input"/>.</summary>
    FaceMeshOutput Run();
}
