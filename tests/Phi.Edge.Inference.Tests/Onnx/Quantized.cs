namespace Phi.Edge.Inference.Tests.Onnx;

/// <summary>4-bit weights in blocks of 32, symmetric: value = (q - 8) x scale.</summary>
internal sealed class Quantized
{
    public const int Block = 32;

    /// <summary>Quantizes a matrix of rows [outputs, inputs].</summary>
    public Quantized(float[] rows, int outputs, int inputs)
    {
        (Outputs, Inputs) = (outputs, inputs);
        var blocks = Blocks;
        Weights = new byte[outputs * blocks * Block / 2];
        Scales = new float[outputs * blocks];
        Values = new float[outputs * inputs];
        for (var n = 0; n < outputs; n++)
        {
            for (var b = 0; b < blocks; b++)
                QuantizeBlock(rows, n, b);
        }
    }

    public int Outputs { get; }

    public int Inputs { get; }

    public int Blocks => (Inputs + Block - 1) / Block;

    public byte[] Weights { get; }

    public float[] Scales { get; }

    /// <summary>What the 4 bits stand for, [outputs, inputs].</summary>
    public float[] Values { get; }

    private void QuantizeBlock(float[] rows, int n, int b)
    {
        var count = Math.Min(Block, Inputs - (b * Block));
        var row = rows.AsSpan((n * Inputs) + (b * Block), count);
        var largest = 0f;
        foreach (var value in row)
            largest = Math.Max(largest, Math.Abs(value));
        var scale = largest / 7;
        Scales[(n * Blocks) + b] = scale;
        for (var i = 0; i < Block; i++)
        {
            var q = i < count && scale > 0 ? Math.Clamp((int)MathF.Round(row[i] / scale) + 8, 0, 15) : 8;
            var at = ((((n * Blocks) + b) * Block) + i) / 2;
            Weights[at] |= (byte)(i % 2 == 0 ? q : q << 4);
            if (i < count)
                Values[(n * Inputs) + (b * Block) + i] = (q - 8) * scale;
        }
    }
}
