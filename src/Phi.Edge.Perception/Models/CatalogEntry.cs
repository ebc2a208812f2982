using System.Text.Json.Serialization;

namespace Phi.Edge.Perception.Models;

/// <summary>One model of the catalog.</summary>
public sealed record CatalogEntry
{
    internal const string TfLite = "tflite";
    internal const string Onnx = "onnx";
    internal const string Data = "data";

    /// <summary>The name by which the code asks for it: lower case, digits, underscores.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>SPDX identifier of its licence.</summary>
    public required string Licence { get; init; }

    /// <summary>The npm package that carries it; null for a file that lies beside the catalog and is used where it is.</summary>
    public string? Package { get; init; }

    /// <summary>The package's exact version; null without a package.</summary>
    public string? Version { get; init; }

    /// <summary>The file in the package, or from the catalog's folder on, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>Where in the file it is, when the file holds more than this model.</summary>
    public ByteRange? Range { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of its bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its format: <c>tflite</c> is converted, <c>onnx</c> and <c>data</c> (a dictionary, a gallery) are used as they are.</summary>
    public required string Format { get; init; }

    /// <summary>The name of the file made from it in the cache; null without a package.</summary>
    public string? ImportedFile { get; init; }

    /// <summary>Whether it comes with the catalog instead of from a package: nothing is to be prepared.</summary>
    [JsonIgnore]
    public bool IsShipped => Package is null;

    /// <summary>Where it comes from, for people.</summary>
    [JsonIgnore]
    public string Origin => IsShipped ? $"beside the catalog ({File})" : $"{Package}@{Version}";
}
