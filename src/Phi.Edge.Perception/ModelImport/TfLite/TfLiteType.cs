namespace Phi.Edge.Perception.ModelImport.TfLite;

/// <summary>Element types of the TFLite schema that the importer reads.</summary>
internal enum TfLiteType
{
    Float32 = 0,
    Float16 = 1,
    Int32 = 2,
}
