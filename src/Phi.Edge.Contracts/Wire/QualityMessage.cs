namespace Phi.Edge.Contracts.Wire;

/// <summary>Quality of the picture: of the face when there is one, else of the whole.</summary>
/// <param name="Brightness">Mean luminance, 0 to 255.</param>
/// <param name="Contrast">Standard deviation of luminance, 0 to 128.</param>
/// <param name="Sharpness">0 (blurred beyond use) to 1 (sharp).</param>
/// <param name="Visible">Share of the face that is neither hidden nor out of the picture, 0 to 1.</param>
public sealed record QualityMessage(double Brightness, double Contrast, double Sharpness, double Visible);
