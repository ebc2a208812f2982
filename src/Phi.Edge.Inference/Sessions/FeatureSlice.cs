namespace Phi.Edge.Inference.Sessions;

/// <summary>Some rows of encoded features; none by default.</summary>
internal readonly record struct FeatureSlice(EncodedFeatures? Features, int FirstRow, int Rows);
