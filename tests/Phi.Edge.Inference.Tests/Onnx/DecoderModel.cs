using Phi.Edge.Onnx.Proto;

namespace Phi.Edge.Inference.Tests.Onnx;

/// <summary>Generates text decoders with the inputs and outputs of the published ones, and pseudo-random weights.</summary>
internal sealed class DecoderModel(DecoderShape shape)
{
    public const string LoraSite = "model.layers.0.attn.q_proj.lora_";
    private readonly OnnxGraph _graph = new();

    public static byte[] Build(DecoderShape shape) => new DecoderModel(shape).Build();

    /// <summary>Reproducible values in (-scale/2, scale/2).</summary>
    public static float[] Random(int seed, int count, float scale)
    {
        var random = new Random(seed);
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = ((float)random.NextDouble() - 0.5f) * scale;
        return values;
    }

    private int Size => shape.Heads * shape.HeadSize;

    private float Gain => 3.2f / MathF.Sqrt(shape.Hidden);

    private byte[] Build()
    {
        Declare();
        var table = _graph.Weights("table", shape.Type, [shape.Vocabulary, shape.Hidden], Random(shape.Seed, shape.Vocabulary * shape.Hidden, 2));
        var ids = _graph.Node("Mod", ["input_ids", _graph.Constant([shape.Vocabulary])]);
        var x = _graph.Node("Gather", [table, ids], attributes: ("axis", 0));
        var sum = _graph.Node("ReduceSum", ["attention_mask", _graph.Constant([1], 1)], attributes: ("keepdims", 1));
        var past = _graph.Node("Cast", [_graph.Node("Sub", [sum, _graph.Constant([1], 1)])], attributes: ("to", OnnxGraph.Int32));
        var length = _graph.Node("Gather", [_graph.Node("Shape", ["attention_mask"]), _graph.Constant([1])], attributes: ("axis", 0));
        var total = _graph.Node("Cast", [length], attributes: ("to", OnnxGraph.Int32));
        var rotary = Rotary(length);
        for (var layer = 0; layer < shape.Layers; layer++)
            x = Layer(layer, x, past, total, rotary);
        Finish(x);
        return _graph.ToModel();
    }

    private void Declare()
    {
        _graph.Input("input_ids", OnnxGraph.Int64, "batch_size", "sequence_length");
        _graph.Input("attention_mask", OnnxGraph.Int64, "batch_size", "total_sequence_length");
        if (shape.PositionIds)
            _graph.Input("position_ids", OnnxGraph.Int64, "batch_size", "sequence_length");
        if (shape.LogitsToKeep)
            _graph.Input("num_logits_to_keep", OnnxGraph.Int64, 1);
        _graph.Output("logits", shape.Type, "batch_size", shape.LogitsToKeep ? "kept" : "sequence_length", shape.Vocabulary);
        for (var i = 0; i < shape.Layers; i++)
        {
            foreach (var part in (string[])["key", "value"])
            {
                _graph.Input($"past_key_values.{i}.{part}", shape.Type, "batch_size", shape.KeyValueHeads, "past_sequence_length", shape.HeadSize);
                _graph.Output($"present.{i}.{part}", shape.Type, "batch_size", shape.KeyValueHeads, "present_sequence_length", shape.HeadSize);
            }
        }
    }

    private (string Cos, string Sin) Rotary(string length)
    {
        if (shape.LongRopeSwitch == 0)
        {
            return (_graph.Weights("cos", shape.Type, TableShape, Table(MathF.Cos, 1)), _graph.Weights("sin", shape.Type, TableShape, Table(MathF.Sin, 1)));
        }

        var isLong = _graph.Node("Greater", [length, _graph.Constant([shape.LongRopeSwitch])]);
        _graph.Node("If", [isLong], ["cos", "sin"], "", ("then_branch", Branch("long", 0.37f)), ("else_branch", Branch("short", 1)));
        return ("cos", "sin");
    }

    private long[] TableShape => [shape.MaxPositions, shape.HeadSize / 2];

    private float[] Table(Func<float, float> function, float factor)
    {
        var half = shape.HeadSize / 2;
        var values = new float[shape.MaxPositions * half];
        for (var i = 0; i < values.Length; i++)
            values[i] = function(i / half * factor * MathF.Pow(10000, -(float)(i % half) / half));
        return values;
    }

    private GraphProto Branch(string name, float factor)
    {
        var branch = new OnnxGraph();
        foreach (var (part, function) in ((string, Func<float, float>)[])[("cos", MathF.Cos), ("sin", MathF.Sin)])
        {
            var tensor = OnnxGraph.Tensor("", shape.Type, TableShape, OnnxGraph.Bytes(shape.Type, Table(function, factor)));
            branch.Node("Constant", [], [$"{part}_{name}"], "", ("value", tensor));
            branch.Output($"{part}_{name}", shape.Type, TableShape[0], TableShape[1]);
        }

        return branch.Proto;
    }

    private string Layer(int layer, string x, string past, string total, (string Cos, string Sin) rotary)
    {
        var q = Query(layer, x);
        var k = Linear($"k{layer}", x, shape.Hidden, shape.KeyValueHeads * shape.HeadSize, 2000 + layer);
        var v = Linear($"v{layer}", x, shape.Hidden, shape.KeyValueHeads * shape.HeadSize, 3000 + layer);
        var attended = _graph.Node("GroupQueryAttention",
            [q, k, v, $"past_key_values.{layer}.key", $"past_key_values.{layer}.value", past, total, rotary.Cos, rotary.Sin],
            [$"attended{layer}", $"present.{layer}.key", $"present.{layer}.value"], "com.microsoft",
            ("num_heads", shape.Heads), ("kv_num_heads", shape.KeyValueHeads), ("do_rotary", 1), ("scale", 1 / MathF.Sqrt(shape.HeadSize)));
        x = _graph.Node("Add", [x, Linear($"o{layer}", attended, Size, shape.Hidden, 4000 + layer)]);
        if (shape.Intermediate == 0)
            return x;
        var inner = Linear($"up{layer}", x, shape.Hidden, shape.Intermediate, 6000 + layer);
        inner = _graph.Node("Mul", [inner, _graph.Node("Sigmoid", [inner])]);
        return _graph.Node("Add", [x, Linear($"down{layer}", inner, shape.Intermediate, shape.Hidden, 7000 + layer)]);
    }

    private string Query(int layer, string x)
    {
        if (layer > 0 || shape.LoraRank == 0)
            return Linear($"q{layer}", x, shape.Hidden, Size, 1000 + layer, layer == 0 ? shape.Delta : null);
        var q = Linear("q0", x, shape.Hidden, Size, 1000);
        return _graph.Node("Add", [q, shape.LoraInt4 ? QuantizedLora(x) : Lora(x)]);
    }

    private string Lora(string x)
    {
        var (a, b) = (LoraSite + "A.MatMul.weight", LoraSite + "B.MatMul.weight");
        _graph.Input(a, shape.Type, shape.Hidden, "r");
        _graph.Input(b, shape.Type, "r", Size);
        _graph.Weights(a, shape.Type, [shape.Hidden, shape.LoraRank], new float[shape.Hidden * shape.LoraRank]);
        _graph.Weights(b, shape.Type, [shape.LoraRank, Size], new float[shape.LoraRank * Size]);
        return _graph.Node("MatMul", [_graph.Node("MatMul", [x, a]), b]);
    }

    private string QuantizedLora(string x)
    {
        var a = NBits(LoraSite + "A.MatMul", x, new Quantized(new float[shape.LoraRank * shape.Hidden], shape.LoraRank, shape.Hidden), "weight_Q4", "weight_scales", true);
        return NBits(LoraSite + "B.MatMul", a, new Quantized(new float[Size * shape.LoraRank], Size, shape.LoraRank), "weight_Q4", "weight_scales", true);
    }

    private string Linear(string name, string x, int inputs, int outputs, int seed, float[]? delta = null)
    {
        var rows = Random((shape.Seed * 100_000) + seed, inputs * outputs, Gain);
        if (shape.Int4)
        {
            var quantized = new Quantized(rows, outputs, inputs);
            if (delta is null)
                return NBits(name, x, quantized, "Q4", "scales", false);
            rows = quantized.Values;
        }

        var matrix = new float[inputs * outputs];
        for (var n = 0; n < outputs; n++)
        {
            for (var k = 0; k < inputs; k++)
                matrix[(k * outputs) + n] = rows[(n * inputs) + k] + (delta?[(k * outputs) + n] ?? 0);
        }

        return _graph.Node("MatMul", [x, _graph.Weights(name, shape.Type, [inputs, outputs], matrix)]);
    }

    private string NBits(string name, string x, Quantized weights, string suffix, string scalesSuffix, bool overridable)
    {
        var (w, s) = ($"{name}.{suffix}", $"{name}.{scalesSuffix}");
        _graph.Initializer(w, OnnxGraph.UInt8, [weights.Outputs, weights.Blocks, Quantized.Block / 2], weights.Weights);
        _graph.Weights(s, shape.Type, [weights.Scales.Length], weights.Scales);
        if (overridable)
        {
            _graph.Input(w, OnnxGraph.UInt8, "n", "blocks", Quantized.Block / 2);
            _graph.Input(s, shape.Type, "scales");
        }

        return _graph.Node("MatMulNBits", [x, w, s], null, "com.microsoft",
            ("K", weights.Inputs), ("N", weights.Outputs), ("bits", 4), ("block_size", Quantized.Block));
    }

    private void Finish(string x)
    {
        if (shape.PositionIds)
        {
            var zero = _graph.Node("Mul", [_graph.Node("Cast", ["position_ids"], attributes: ("to", shape.Type)), _graph.Weights("zero", shape.Type, [1], [0])]);
            x = _graph.Node("Add", [x, _graph.Node("Unsqueeze", [zero, _graph.Constant([2], 1)])]);
        }

        if (shape.LogitsToKeep)
        {
            var from = _graph.Node("Neg", ["num_logits_to_keep"]);
            x = _graph.Node("Slice", [x, from, _graph.Constant([long.MaxValue], 1), _graph.Constant([1], 1)]);
        }

        var logits = Linear("lm_head", x, shape.Hidden, shape.Vocabulary, 5000);
        _graph.Node("Identity", [logits], ["logits"]);
    }
}
