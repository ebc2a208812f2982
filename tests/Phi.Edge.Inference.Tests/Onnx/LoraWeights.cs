using Microsoft.ML.OnnxRuntime.Tensors;
using Phi.Edge.Inference.Adapters;

namespace Phi.Edge.Inference.Tests.Onnx;

/// <summary>Random adapter weights for the one site of a generated decoder, as a file and as the matrix they amount to.</summary>
internal sealed class LoraWeights
{
    private readonly float[] _a;
    private readonly float[] _b;
    private readonly int _rank;
    private readonly DecoderShape _shape;

    public LoraWeights(DecoderShape shape, int rank, int seed)
    {
        (_shape, _rank) = (shape, rank);
        _a = DecoderModel.Random(seed, rank * shape.Hidden, 0.6f);
        _b = DecoderModel.Random(seed + 1, Size * rank, 0.6f);
        if (!shape.LoraInt4)
            return;
        A4 = new Quantized(_a, rank, shape.Hidden);
        B4 = new Quantized(_b, Size, rank);
        (_a, _b) = (A4.Values, B4.Values);
    }

    private Quantized? A4 { get; }

    private Quantized? B4 { get; }

    private int Size => _shape.Heads * _shape.HeadSize;

    /// <summary>A x B as [hidden, outputs].</summary>
    public float[] Delta()
    {
        var delta = new float[_shape.Hidden * Size];
        for (var k = 0; k < _shape.Hidden; k++)
        {
            for (var n = 0; n < Size; n++)
            {
                for (var r = 0; r < _rank; r++)
                    delta[(k * Size) + n] += _a[(r * _shape.Hidden) + k] * _b[(n * _rank) + r];
            }
        }

        return delta;
    }

    public byte[] ToFile() => AdapterWriter.Write(A4 is null ? Float() : Int4());

    private (string, TensorElementType, long[], byte[])[] Int4() =>
    [
        (DecoderModel.LoraSite + "A.MatMul.weight_Q4", TensorElementType.UInt8, [A4!.Outputs, A4.Blocks, 16], A4.Weights),
        (DecoderModel.LoraSite + "A.MatMul.weight_scales", Type, [A4.Scales.Length], OnnxGraph.Bytes(_shape.Type, A4.Scales)),
        (DecoderModel.LoraSite + "B.MatMul.weight_Q4", TensorElementType.UInt8, [B4!.Outputs, B4.Blocks, 16], B4.Weights),
        (DecoderModel.LoraSite + "B.MatMul.weight_scales", Type, [B4.Scales.Length], OnnxGraph.Bytes(_shape.Type, B4.Scales)),
    ];

    private (string, TensorElementType, long[], byte[])[] Float() =>
    [
        (DecoderModel.LoraSite + "A.MatMul.weight", Type, [_shape.Hidden, _rank], OnnxGraph.Bytes(_shape.Type, Transpose(_a, _rank, _shape.Hidden))),
        (DecoderModel.LoraSite + "B.MatMul.weight", Type, [_rank, Size], OnnxGraph.Bytes(_shape.Type, Transpose(_b, Size, _rank))),
    ];

    private TensorElementType Type => (TensorElementType)_shape.Type;

    private static float[] Transpose(float[] matrix, int rows, int columns)
    {
        var result = new float[matrix.Length];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
                result[(j * rows) + i] = matrix[(i * columns) + j];
        }

        return result;
    }
}
