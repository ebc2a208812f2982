using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Quality of the picture: of the face when there is one, else of the whole.</summary>
/// <param name="Brightness">Mean luminance, 0 to 255.</param>
/// <param name="Contrast">Standard deviation of luminance, 0 to 128.</param>
/// <param name="Sharpness">0 (blurred beyond use) to 1 (sharp).</param>
/// <param name="Visible">Share of the face that is neither hidden nor out of the picture, 0 to 1.</param>
public sealed record QualityMessage(
    [property: Range(0.0, 255)] double Brightness,
    [property: Range(0.0, 128)] double Contrast,
    [property: Range(0.0, 1)] double Sharpness,
    [property: Range(0.0, 1)] double Visible);
