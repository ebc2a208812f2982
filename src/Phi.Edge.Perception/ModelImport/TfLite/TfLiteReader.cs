using System.Text;

namespace Phi.Edge.Perception.ModelImport.TfLite;

/// <summary>Reads the TFLite flatbuffer (identifier TFL3, schema version 3). Field numbers are the schema's.</summary>
internal sealed class TfLiteReader
{
    private readonly FlatBuffer _file;
    private readonly FlatTable _model;

    private TfLiteReader(FlatBuffer file)
    {
        _file = file;
        if (file.Length is < 8 or > ImportLimits.FileBytes)
            throw file.Error("header", $"{file.Length} bytes is no size for a model (8..{ImportLimits.FileBytes})");
        if (Encoding.ASCII.GetString(file.Slice(4, 4, "header").Span) != "TFL3")
            throw file.Error("header", "is not a TFLite file (no TFL3 at byte 4)");
        _model = new FlatTable(file, file.Follow(0, "header"), "model");
        if (_model.I32(0) is var version and not 3)
            throw file.Error("model", $"has schema version {version}; only 3 is known");
    }

    public static TfLiteModel Read(ReadOnlyMemory<byte> data, string file) => new TfLiteReader(new FlatBuffer(data, file)).Read();

    private TfLiteModel Read()
    {
        var graphs = _model.Vector(2, 4, 1, "subgraphs");
        if (graphs.Count != 1) throw _file.Error("model", "has no subgraph");
        var graph = graphs.Table(0, "subgraph 0");
        var tensors = ReadTensors(graph);
        var operators = ReadOperators(graph, tensors.Length);
        return new TfLiteModel(_file, tensors, operators,
            Indices(graph.Ints(1, ImportLimits.OperatorInputs, "graph inputs"), tensors.Length, "graph inputs"),
            Indices(graph.Ints(2, ImportLimits.OperatorInputs, "graph outputs"), tensors.Length, "graph outputs"));
    }

    private TfLiteTensor[] ReadTensors(FlatTable graph)
    {
        var buffers = _model.Vector(4, 4, ImportLimits.Tensors, "buffers");
        var tables = graph.Vector(0, 4, ImportLimits.Tensors, "tensors");
        var tensors = new TfLiteTensor[tables.Count];
        for (var i = 0; i < tensors.Length; i++)
        {
            var where = $"tensor {i}";
            tensors[i] = ReadTensor(tables.Table(i, where), buffers, i, where);
        }
        return tensors;
    }

    private TfLiteTensor ReadTensor(FlatTable table, FlatVector buffers, int index, string where)
    {
        var shape = table.Ints(0, ImportLimits.Rank, where);
        var elements = 1L;
        foreach (var size in shape)
        {
            if (size < 1 || (elements *= size) > ImportLimits.Elements)
                throw _file.Error(where, $"has the absurd shape [{string.Join(',', shape)}]");
        }
        var type = (TfLiteType)table.U8(1);
        if (!Enum.IsDefined(type)) throw _file.Error(where, $"has element type {(int)type}; known are float32, float16, int32");
        var buffer = table.I32(2);
        if (buffer < 0 || buffer >= Math.Max(buffers.Count, 1)) throw _file.Error(where, $"names buffer {buffer} of {buffers.Count}");
        var data = buffer == 0 ? default : buffers.Table(buffer, $"buffer {buffer}").Vector(0, 1, _file.Length, $"buffer {buffer}").Bytes;
        var sparsity = table.Table(6, $"{where} sparsity");
        var expected = elements * (type == TfLiteType.Float16 ? 2 : 4);
        if (!data.IsEmpty && sparsity is null && data.Length != expected)
            throw _file.Error(where, $"holds {data.Length} bytes where its shape needs {expected}");
        return new TfLiteTensor(index, table.Text(3, where), shape, type, data, sparsity);
    }

    private TfLiteOperator[] ReadOperators(FlatTable graph, int tensorCount)
    {
        var codes = _model.Vector(1, 4, ImportLimits.Operators, "operator codes");
        var tables = graph.Vector(3, 4, ImportLimits.Operators, "operators");
        var operators = new TfLiteOperator[tables.Count];
        for (var i = 0; i < operators.Length; i++)
            operators[i] = ReadOperator(tables.Table(i, $"operator {i}"), codes, i, tensorCount);
        return operators;
    }

    private TfLiteOperator ReadOperator(FlatTable table, FlatVector codes, int index, int tensorCount)
    {
        var where = $"operator {index}";
        var codeIndex = table.I32(0);
        if (codeIndex < 0 || codeIndex >= codes.Count) throw _file.Error(where, $"names operator code {codeIndex} of {codes.Count}");
        var code = codes.Table(codeIndex, $"operator code {codeIndex}");
        // Old writers fill only the byte, new ones the int as well: the larger one counts.
        var number = Math.Max((int)(sbyte)code.U8(0), code.I32(3));
        if (!Enum.IsDefined((TfLiteOpCode)number)) throw _file.Error(where, $"is TFLite operator {number}, which this importer does not know");
        return new TfLiteOperator(
            index, (TfLiteOpCode)number, code.Text(1, where),
            Indices(table.Ints(1, ImportLimits.OperatorInputs, where), tensorCount, where),
            Indices(table.Ints(2, ImportLimits.OperatorInputs, where), tensorCount, where),
            (TfLiteOptions)table.U8(3),
            table.Table(4, $"{where} options") ?? FlatTable.Empty(_file, $"{where} options"),
            table.Vector(5, 1, _file.Length, $"{where} custom options").Bytes);
    }

    private int[] Indices(int[] indices, int tensorCount, string where) =>
        Array.Find(indices, index => index < 0 || index >= tensorCount) is var bad && indices.Contains(bad) && (bad < 0 || bad >= tensorCount)
            ? throw _file.Error(where, $"names tensor {bad} of {tensorCount}")
            : indices;
}
