namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>A gallery as it lies on the disk.</summary>
/// <param name="Model">SHA-256 of the recogniser that made the vectors, 64 lower-case hexadecimal digits.</param>
/// <param name="Dimension">Length of a vector.</param>
/// <param name="Entries">The drawings.</param>
/// <param name="Confidence">What turns likeness into probability; null in a file of added signs.</param>
internal sealed record GalleryFile(string Model, int Dimension, IReadOnlyList<GalleryEntry> Entries, SignCalibration? Confidence = null);
