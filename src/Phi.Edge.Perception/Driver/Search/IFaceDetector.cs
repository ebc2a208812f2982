using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Detection;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Driver.Search;

/// <summary>Finds faces in a part of a frame.</summary>
internal interface IFaceDetector : IDisposable
{
    /// <summary>Looks once.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="region">An upright square; what lies outside the picture is black.</param>
    /// <returns>Faces in image pixels, best first; valid until the next look.</returns>
    ReadOnlySpan<Detected> Detect(Frame frame, in RegionOfInterest region);
}
