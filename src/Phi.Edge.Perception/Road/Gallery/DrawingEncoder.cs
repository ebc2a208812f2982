namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>Makes a drawing's vector: the mean over its clean pictures.</summary>
internal sealed class DrawingEncoder(EmbeddingNetwork network)
{
    /// <summary>The unit vector of a drawing in a file.</summary>
    /// <exception cref="SignException">The file is no drawing.</exception>
    public float[] Encode(string path)
    {
        using var drawing = SignDrawing.Read(path);
        var crops = new byte[SignTemplate.Pictures * network.Side * network.Side * 3];
        SignTemplate.Render(drawing, network.Side, crops);
        network.Begin(SignTemplate.Pictures);
        var size = crops.Length / SignTemplate.Pictures;
        for (var i = 0; i < SignTemplate.Pictures; i++) crops.AsSpan(i * size, size).CopyTo(network.Crop(i));
        network.Run();
        var mean = new float[network.Dimension];
        for (var i = 0; i < SignTemplate.Pictures; i++)
        {
            var vector = network.Embedding(i);
            for (var k = 0; k < mean.Length; k++) mean[k] += vector[k];
        }

        return VectorCode.Normalise(mean) ? mean : throw new SignException($"'{path}': the recogniser makes nothing of this drawing");
    }
}
