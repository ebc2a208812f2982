namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>What is measured.</summary>
/// <param name="Folder">Labelled material.</param>
/// <param name="Region">Region profile; null for the default.</param>
/// <param name="Classes">Mapping file; null for the built-in one.</param>
/// <param name="Margin">What crops show around the sign's box on every side, as a share of the box.</param>
/// <param name="Readd">Classes whose drawings are taken out and added again.</param>
/// <param name="Artwork">Folder of drawings to add again from.</param>
internal sealed record SignsEvalSettings(string Folder, string? Region, string? Classes, float Margin, IReadOnlyList<string> Readd, string? Artwork);
