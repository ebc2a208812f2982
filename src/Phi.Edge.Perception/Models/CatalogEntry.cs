namespace Phi.Edge.Perception.Models;

/// <summary>One model of the catalog.</summary>
public sealed record CatalogEntry
{
    internal const string TfLite = "tflite";
    internal const string Onnx = "onnx";

    /// <summary>The name by which the code asks for it: lower case, digits, underscores.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>SPDX identifier of its licence.</summary>
    public required string Licence { get; init; }

    /// <summary>The npm package that carries it.</summary>
    public required string Package { get; init; }

    /// <summary>The package's exact version.</summary>
    public required string Version { get; init; }

    /// <summary>The file in the package, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>Where in the file it is, when the file holds more than this model.</summary>
    public ByteRange? Range { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of its bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its format: <c>tflite</c> is converted, <c>onnx</c> is used as it is.</summary>
    public required string Format { get; init; }

    /// <summary>The name of the ONNX file made from it.</summary>
    public required string ImportedFile { get; init; }
}
