namespace Phi.Edge.Contracts.Ports;

/// <summary>How good the picture is: of the face when there is one, else of the whole frame.</summary>
/// <param name="Brightness">Mean luminance, 0 to 255.</param>
/// <param name="Contrast">Standard deviation of luminance, 0 to 127.</param>
/// <param name="Sharpness">0 (blurred beyond use) to 1 (sharp).</param>
/// <param name="Visible">Share of the face that is neither hidden nor out of the picture, 0 to 1; 1 without a face.</param>
public readonly record struct ImageQuality(float Brightness, float Contrast, float Sharpness, float Visible);
