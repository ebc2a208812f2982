using Google.Protobuf;

using Phi.Edge.Perception.ModelImport;

namespace Phi.Edge.Perception.Tests.Road;

/// <summary>
/// Small networks with the interface of the trained ones, written node by node: the detector finds red discs of about 40 pixels, the recogniser
/// describes a crop by the colours of its 4 x 4 fields.
/// </summary>
internal static class SignNetworks
{
    /// <summary>Length of the recogniser's vectors.</summary>
    public const int Dimension = 48;

    /// <summary>Side of the recogniser's crops.</summary>
    public const int Side = 48;

    /// <summary>Side of every box that the detector gives.</summary>
    public const int Box = 40;

    private const int Kernel = 40;

    /// <summary>Mean redness of 40 x 40 pixels about each cell of 8, its peaks only.</summary>
    public static byte[] Detector()
    {
        var graph = new OnnxGraph("detector");
        graph.ByteInput("image", [1, -1, -1, 3]);
        var planes = Planes(graph, "image");
        var weights = new float[3 * Kernel * Kernel];
        for (var i = 0; i < weights.Length; i++) weights[i] = (i / (Kernel * Kernel) == 2 ? 1 : -0.5f) / (Kernel * Kernel * 255f);
        var red = graph.Node("Relu", [graph.Node("Conv", [planes, graph.Floats(weights, 1, 3, Kernel, Kernel)],
            OnnxGraph.Ints("kernel_shape", Kernel, Kernel), OnnxGraph.Ints("strides", 8, 8), OnnxGraph.Ints("pads", 16, 16, 16, 16))]);
        var peak = graph.Node("MaxPool", [red], OnnxGraph.Ints("kernel_shape", 3, 3), OnnxGraph.Ints("strides", 1, 1), OnnxGraph.Ints("pads", 1, 1, 1, 1));
        var isPeak = graph.Node("Cast", [graph.Node("Equal", [red, peak])], OnnxGraph.Int("to", 1));
        graph.NodeTo("scores", "Reshape", [graph.Node("Mul", [red, isPeak]), graph.Longs(1, -1)]);
        var ones = graph.Node("Add", [graph.Node("Mul", [red, graph.Scalar(0)]), graph.Scalar(1)]);
        var side = graph.Node("Mul", [ones, graph.Scalar(Box)]);
        graph.NodeTo("boxes", "Reshape", [
            graph.Node("Concat", [Middles(graph, ones, 3), Middles(graph, ones, 2), side, side], OnnxGraph.Int("axis", 1)), graph.Longs(1, 4, -1)]);
        graph.Output("boxes", [1, 4, -1]);
        graph.Output("scores", [1, -1]);
        return graph.ToModel().ToByteArray();
    }

    /// <summary>Colours of 4 x 4 fields around their mean as a unit vector; a sign is what has contrast.</summary>
    public static byte[] Recognizer()
    {
        var graph = new OnnxGraph("recogniser");
        graph.ByteInput("crops", [-1, Side, Side, 3]);
        var fields = graph.Node("AveragePool", [Planes(graph, "crops")], OnnxGraph.Ints("kernel_shape", 12, 12), OnnxGraph.Ints("strides", 12, 12));
        var flat = graph.Node("Reshape", [fields, graph.Longs(-1, Dimension)]);
        var centred = graph.Node("Sub", [flat, graph.Node("ReduceMean", [flat], OnnxGraph.Ints("axes", 1))]);
        var length = graph.Node("ReduceL2", [centred], OnnxGraph.Ints("axes", 1));
        graph.NodeTo("embedding", "Div", [centred, graph.Node("Add", [length, graph.Scalar(0.001f)])]);
        var contrast = graph.Node("Sub", [graph.Node("Mul", [length, graph.Scalar(0.02f)]), graph.Scalar(3)]);
        graph.NodeTo("sign", "Reshape", [graph.Node("Sigmoid", [contrast]), graph.Longs(-1)]);
        graph.Output("embedding", [-1, Dimension]);
        graph.Output("sign", [-1]);
        return graph.ToModel().ToByteArray();
    }

    private static string Planes(OnnxGraph graph, string bytes) => graph.Node(
        "Transpose", [graph.Node("Cast", [bytes], OnnxGraph.Int("to", 1))], OnnxGraph.Ints("perm", 0, 3, 1, 2));

    private static string Middles(OnnxGraph graph, string ones, long axis) => graph.Node(
        "Mul", [graph.Node("Sub", [graph.Node("CumSum", [ones, graph.Longs(axis)]), graph.Scalar(0.5f)]), graph.Scalar(8)]);
}
